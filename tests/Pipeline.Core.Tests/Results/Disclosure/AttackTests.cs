using CsCheck;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results.Disclosure;

/// <summary>Every participant, and a reader from outside, subtracts everything that is published.</summary>
[Trait("Category", "Slow")]
public sealed class AttackTests
{
    private static readonly string[] Questions = ["total", "valued", "would-buy"];

    [Fact]
    public void Nobody_learns_a_hidden_class_figure_or_another_participants_numbers() =>
        Seasons.Sample(season => Attack(season, 3, (attacker, withoutClasses, results, known, question) =>
        {
            foreach (var slice in HiddenClasses(results, question).Where(slice => attacker.HasOthers(slice, known) && !withoutClasses.Knows(slice)))
                attacker.Knows(slice).ShouldBeFalse($"{question} {slice}");
            attacker.Victims(known).Except(withoutClasses.Victims(known)).ShouldBeEmpty(question);
        }), iter: 60);

    [Fact]
    public void Without_the_protection_the_same_attackers_find_victims_in_most_seasons()
    {
        var (seasons, broken) = (0, 0);

        Seasons.Sample(season =>
        {
            var victims = 0;
            Attack(season, 1, (attacker, withoutClasses, _, known, _) =>
                victims += attacker.Victims(known).Except(withoutClasses.Victims(known)).Count());
            seasons++;
            if (victims > 0) broken++;
        }, iter: 30, threads: 1);

        broken.ShouldBeGreaterThan(seasons / 2);
    }

    private static Gen<(int[] Classes, (int Participant, int Channel, int Dialogues, int Chatbots, bool Optional)[] Cells)> Seasons { get; } = Gen.Select(
        Gen.Int[1, 9].Array[2, 4],
        Gen.Select(Gen.Int[0, 35], Gen.Int[0, 2], Gen.Int[1, 9], Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 7])), Gen.Bool).Array[10, 70]);

    private static void Attack(
        (int[] Classes, (int Participant, int Channel, int Dialogues, int Chatbots, bool Optional)[] Cells) season, int contributors,
        Action<Attacker, Attacker, PeriodResults, IReadOnlySet<string>, string> check)
    {
        var programme = Programme(season.Classes, contributors);
        var evaluations = Dialogues(programme, season.Cells).ToList();
        var book = Book.Of(programme, evaluations, Phase.Final);
        var results = new ResultsBuilder(TimeProvider.System).Build(book, PeriodId.Season, new(programme.Season.Start, programme.Season.End), 1);
        var published = new PublishedFigures(results);
        foreach (var question in Questions)
            foreach (var reader in programme.Participants.Select(participant => participant.Id).Append(null))
                check(
                    new Attacker(programme, evaluations, published, question, reader, classes: true),
                    new Attacker(programme, evaluations, published, question, reader, classes: false),
                    results, published.Winners.Append(reader ?? "").ToHashSet(), question);
    }

    private static IEnumerable<Slice> HiddenClasses(PeriodResults results, string question) =>
        from suppressed in results.Suppressed
        where suppressed.Id.StartsWith(question == "total" ? "total(all|class=" : $"mean({question}|class=", StringComparison.Ordinal)
        select FigureId.TryParse(suppressed.Id, out var id) ? id.Slice : throw new FormatException(suppressed.Id);

    private static Programme Programme(int[] classes, int contributors) => new ProgrammeBuilder()
        .WithClasses([.. classes.Select((_, at) => $"k{at}")])
        .WithRules(rules => rules with { MinimumShown = 2, MinimumContributors = contributors, DialoguesToQualify = 10, MinimumClass = 2 })
        .WithParticipants([.. from each in classes.Index() from member in Enumerable.Range(0, each.Item)
                              select ProgrammeBuilder.NewParticipant($"p{each.Index}-{member}", "P", $"k{each.Index}", Entitlement.Full)]).Build();

    private static IEnumerable<Evaluation> Dialogues(Programme programme, (int Participant, int Channel, int Dialogues, int Chatbots, bool Optional)[] cells) =>
        from cell in cells
        from index in Enumerable.Range(0, cell.Dialogues + cell.Chatbots)
        let builder = new EvaluationBuilder(programme).About(programme.Participants[cell.Participant % programme.Participants.Count].Id)
            .On(((string[])["phone", "email", "chat"])[cell.Channel]).By(index < cell.Dialogues ? Responder.Human : Responder.Chatbot)
            .Answering("valued", (index + cell.Participant) % 3 == 0 ? "no" : "yes")
        select (cell.Optional ? builder.Leaving("would-buy") : builder).Build();
}
