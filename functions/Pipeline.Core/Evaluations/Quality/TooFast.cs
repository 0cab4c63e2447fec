using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>
/// Speeding: a form arrived before the wait was over and two seconds a question had passed, the least that reading takes (Huang et al. 2012).
/// Only forms are timed; a file or a batch tells nothing of when it was filled in.
/// </summary>
internal sealed class TooFast : IQualityCheck
{
    private const int SecondsAnAnswer = 2;

    public QualityFlag? Look(Programme programme, StoredEvaluation stored, IReadOnlyList<StoredEvaluation> others)
    {
        if (!Timing.CameFromForm(stored)) return null;
        var least = (stored.Evaluation.WaitSeconds ?? 0) + (SecondsAnAnswer * stored.Evaluation.Answers.Count(answer => answer.Value.Length > 0));
        var took = (stored.ReceivedAt - stored.Evaluation.OccurredAt).TotalSeconds;
        return took < least
            ? new("too-fast", FormattableString.Invariant($"The form arrived {took:0} seconds after the contact began; waiting and reading alone take {least}."))
            : null;
    }
}
