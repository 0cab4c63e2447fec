using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Review;

/// <summary>
/// Approves everything that waits and that a filter takes, if it is exactly as many as whoever decides has seen: what arrived since is not approved unseen.
/// </summary>
public sealed class ApproveMany(ReviewQueue queue, ReviewEvaluation review)
{
    /// <summary>How many were waiting; they are approved only when that is `count`.</summary>
    public async Task<int> ApproveAsync(Programme programme, ReviewFilter filter, int count, string reason, string? by, CancellationToken cancellationToken)
    {
        var waiting = await queue.ReadAsync(programme, filter with { State = EvaluationState.Pending }, cancellationToken);
        if (waiting.Count != count) return waiting.Count;
        foreach (var item in waiting)
        {
            var evaluation = item.Stored.Evaluation;
            await review.DecideAsync(new(programme.Id, evaluation.Participant), evaluation.Id, ReviewDecision.Approve, reason, by, cancellationToken);
        }

        return count;
    }
}
