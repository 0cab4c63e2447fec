using System.Globalization;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// Fills in what the highlighted answers leave open, so that the answers of one dialogue agree with one another, with the participant's quality,
/// with the shopper's mildness and with the wait.
/// </summary>
internal sealed class AnswerSheet(Programme programme)
{
    private const int AnchorGain = 450;
    private const int AnchorLoss = 1000;
    private const int OwnDeviation = 800;

    // Thousandths of quality and of goodness that reach each answer.
    private const int QualityPart = 330;
    private const int GoodnessPart = 400;

    private readonly Dictionary<string, IReadOnlyList<string>> answersBestFirst =
        programme.Questions.ToDictionary(question => question.Id, BestFirst, StringComparer.Ordinal);

    /// <summary>The answers of a question from best to worst: by points, otherwise from the last one given.</summary>
    public IReadOnlyList<string> BestAnswers(string question) => answersBestFirst[question];

    public void Fill(DialogueDraft draft, Entrant entrant, SeededRandom random)
    {
        if (draft.Outcome != Outcome.Answered) return;
        draft.WaitSeconds = Waits.Draw(draft.Channel, draft.Responder == Responder.Chatbot, entrant.Quality, random);
        foreach (var question in programme.Questions)
        {
            if (!question.AppliesTo(draft.ChannelId)) continue;
            var answer = question.Id switch
            {
                "welcome" => YesOrNo(draft.Welcome),
                "valued" => YesOrNo(draft.Valued),
                "would-buy" => draft.WouldBuyIsBlank ? null : YesOrNo(draft.WouldBuy),
                "answered-in-time" => answersBestFirst[question.Id][Waits.Judge(draft.Channel, draft.WaitSeconds.Value)],
                // Follows from two answers further down the form, so it is filled in after them.
                "expectation" => "",
                _ => Draw(question.Id, draft, entrant, random),
            };
            if (answer is not null) draft.Answers[question.Id] = answer;
        }

        draft.Answers["expectation"] = Expectation(Number(draft, "csat") - Number(draft, "csat-expected"));
    }

    private string Draw(string question, DialogueDraft draft, Entrant entrant, SeededRandom random)
    {
        var habit = AnswerHabit.ByQuestion[question];
        var answers = answersBestFirst[question];
        var liking = habit.Ease + random.Bell(OwnDeviation);
        if (question != "csat-expected")
            liking += ((QualityPart * entrant.Quality) + (GoodnessPart * draft.Goodness)) / 1000 + Anchored(habit.Anchor, draft);
        if (liking >= 0) return answers[0];
        var below = habit.Step == 0 ? 1 : 1 + (-liking / habit.Step);
        return answers[Math.Min(below, answers.Count - 1)];
    }

    private static int Anchored(Anchor anchor, DialogueDraft draft) => anchor switch
    {
        Anchor.Welcome => draft.Welcome ? AnchorGain : -AnchorLoss,
        Anchor.Valued => draft.Valued ? AnchorGain : -AnchorLoss,
        Anchor.WouldBuy => (draft.WouldBuyIsBlank ? draft.Valued : draft.WouldBuy) ? AnchorGain : -AnchorLoss,
        _ => 0,
    };

    private static string Expectation(int satisfactionAboveExpected) => satisfactionAboveExpected switch
    {
        > 0 => "exceeded",
        0 => "met",
        _ => "below",
    };

    private static int Number(DialogueDraft draft, string question) => int.Parse(draft.Answers[question], CultureInfo.InvariantCulture);

    private static string YesOrNo(bool yes) => yes ? "yes" : "no";

    private static IReadOnlyList<string> BestFirst(Question question) => question.Kind == QuestionKind.Scored
        ? [.. question.Options.OrderByDescending(option => option.Points).Select(option => option.Code)]
        : [.. Enumerable.Range(0, question.AnswerCount).Reverse().Select(question.AnswerAt)];
}
