namespace Pipeline.Core.Evaluations;

/// <summary>Decides about an evaluation; its day is recounted. Approved evaluations count, all others do not.</summary>
public sealed class ReviewEvaluation(IEvaluationStore store, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>The evaluation's new state, or null when there is no such evaluation.</summary>
    public async Task<EvaluationState?> DecideAsync(
        ParticipantKey participant, string id, ReviewDecision decision, string reason, string? by, CancellationToken cancellationToken)
    {
        var state = decision switch
        {
            ReviewDecision.Approve => EvaluationState.Approved,
            ReviewDecision.Return => EvaluationState.Returned,
            ReviewDecision.Reject => EvaluationState.Rejected,
            _ => EvaluationState.Withdrawn,
        };
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.FindAsync(participant, id, cancellationToken) is not { } stored) return null;
            if (stored.State == state) return state;
            var note = new ReviewNote(state, stored.Revision, reason, by, clock.GetUtcNow());
            if (await store.DecideAsync(participant, id, note, cancellationToken)) return state;
        }

        throw new InvalidOperationException($"Evaluation {id} kept changing while it was reviewed; decide again.");
    }
}
