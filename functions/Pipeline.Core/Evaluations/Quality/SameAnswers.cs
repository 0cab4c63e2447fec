using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>
/// Straight-lining: nearly all answers are worth the same, one after the other, and hardly a word is written (Meade and Craig 2012, long string).
/// A perfect dialogue has the same answers rightly, so the comments decide.
/// </summary>
internal sealed class SameAnswers : IQualityCheck
{
    private const int FewestAnswers = 8;
    private const double LongestShare = 0.7;
    private const int ShortComments = 60;

    public QualityFlag? Look(Programme programme, StoredEvaluation stored, IReadOnlyList<StoredEvaluation> others)
    {
        var worth = programme.Questions
            .Where(question => question.MaxPoints > 0 && stored.Evaluation.Answers.TryGetValue(question.Id, out var answer) && question.IndexOf(answer) >= 0)
            .Select(question => (double)question.Options[question.IndexOf(stored.Evaluation.Answers[question.Id])].Points / question.MaxPoints).ToList();
        var run = LongestRun(worth);
        return worth.Count >= FewestAnswers && run >= LongestShare * worth.Count && stored.Evaluation.Comments.Values.Sum(text => text.Trim().Length) < ShortComments
            ? new("same-answers", FormattableString.Invariant($"{run} of {worth.Count} answers in a row are worth the same, and hardly anything is written."))
            : null;
    }

    private static int LongestRun(List<double> worth)
    {
        var (longest, run) = (0, 0);
        for (var index = 0; index < worth.Count; index++)
        {
            run = index > 0 && worth[index].Equals(worth[index - 1]) ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
