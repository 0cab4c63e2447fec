using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tallies;

/// <summary>Which questions are counted together with the outcome that drivers explain.</summary>
internal static class DriverQuestions
{
    /// <summary>
    /// The positions of the items of a channel in questionnaire order and then the outcome; none when the channel has no outcome with points.
    /// Questions of the outcome's own area restate it (Thorndike 1920: halo), scales and NPS are other outcomes, so neither are items.
    /// </summary>
    public static IReadOnlyList<int> Of(Programme programme, string channel)
    {
        var questions = programme.Questions;
        var outcome = Enumerable.Range(0, questions.Count).Where(at => questions[at].Id == programme.Highlights?.Drivers && Counts(at)).ToList();
        if (outcome.Count == 0) return [];
        var area = questions[outcome[0]].Area;
        return
        [
            .. Enumerable.Range(0, questions.Count)
                .Where(at => at != outcome[0] && Counts(at) && (questions[at].Area is null || questions[at].Area != area)),
            outcome[0],
        ];

        bool Counts(int at) => questions[at] is { Kind: QuestionKind.Scored, MaxPoints: > 0 } question && question.AppliesTo(channel);
    }
}
