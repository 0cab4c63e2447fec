using System.Globalization;
using Pipeline.Core.Evaluations;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// Makes up a season that has exactly the counts of a shape. The same shape and seed give the same bytes on every machine; another seed gives
/// another season with the same counts.
/// </summary>
public sealed class SeasonGenerator
{
    private readonly SeasonShape shape;
    private readonly ulong seed;
    private readonly IReadOnlyList<Entrant> entrants;
    private readonly AnswerSheet sheet;
    private readonly DialogueDrafts dialogues;
    private readonly WinnersMargin? margin;

    public SeasonGenerator(SeasonShape shape, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(shape);
        (this.shape, this.seed) = (shape, seed);
        entrants = Entrants.Of(shape, seed);
        Definition = SeasonDefinition.Of(shape, entrants);
        sheet = new AnswerSheet(Definition.Programme);
        dialogues = new DialogueDrafts(
            new SeasonQuotas(shape, entrants, seed),
            new ShoppingHours(shape.Days, shape.ClosedDays, Definition.Programme.TimeZone),
            Shopper.Team(shape.Shoppers, seed));
        if (entrants.SingleOrDefault(entrant => entrant.IsWinner) is { } winner)
            margin = new WinnersMargin(Definition.Programme, sheet, Drafts(winner, SeededRandom.For(seed, SeedPurpose.Dialogues, winner.Index)));
    }

    public SeasonDefinition Definition { get; }

    /// <summary>The whole season, in the order of submission.</summary>
    public GeneratedSeason Generate()
    {
        var evaluations = Stream().OrderBy(evaluation => evaluation.OccurredAt.UtcTicks)
            .Select((evaluation, index) => evaluation with { Id = Id(index) }).ToList();
        return new GeneratedSeason(Definition, evaluations, Revise(evaluations));
    }

    /// <summary>
    /// The same evaluations one participant after the other, holding no more than one participant's at a time; the ids are in this order.
    /// </summary>
    public IEnumerable<Evaluation> Stream()
    {
        var comments = new CommentWriter(new CommentLibrary(SeasonResources.CommentLines()), shape.CommentsOfTen);
        var submitted = 0;
        foreach (var entrant in entrants)
        {
            var random = SeededRandom.For(seed, SeedPurpose.Dialogues, entrant.Index);
            var drafts = Drafts(entrant, random);
            if (!entrant.IsWinner) margin?.Keep(drafts, random);
            var words = SeededRandom.For(seed, SeedPurpose.Comments, entrant.Index);
            foreach (var draft in drafts)
                yield return Evaluation(Id(submitted++), entrant, draft, comments.Write(draft, entrant.Participant, words));
        }
    }

    private IReadOnlyList<DialogueDraft> Drafts(Entrant entrant, SeededRandom random)
    {
        var drafts = dialogues.Of(entrant, random);
        foreach (var draft in drafts) sheet.Fill(draft, entrant, random);
        return drafts;
    }

    private Evaluation Evaluation(string id, Entrant entrant, DialogueDraft draft, IReadOnlyDictionary<string, string> comments) => new(
        id,
        shape.Programme,
        entrant.Participant.Id,
        draft.ChannelId,
        draft.At,
        draft.Shopper.Id,
        draft.Responder,
        draft.Outcome,
        draft.WaitSeconds,
        draft.Answers,
        comments);

    /// <summary>What review most often corrects: one answer to a question that no count of the shape depends on.</summary>
    private List<Evaluation> Revise(List<Evaluation> evaluations)
    {
        var random = SeededRandom.For(seed, SeedPurpose.Revisions);
        var answered = evaluations.Where(evaluation => evaluation.Outcome == Outcome.Answered).ToList();
        random.Shuffle(answered);
        return [.. answered.Take(shape.Revisions).Select(evaluation => evaluation with { Answers = Corrected(evaluation.Answers) })];
    }

    private Dictionary<string, string> Corrected(IReadOnlyDictionary<string, string> answers)
    {
        const string question = "best-solution";
        var possible = sheet.BestAnswers(question);
        return new(answers, StringComparer.Ordinal) { [question] = answers[question] == possible[0] ? possible[1] : possible[0] };
    }

    private string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"{shape.IdPrefix}-{index + 1:000000}");
}
