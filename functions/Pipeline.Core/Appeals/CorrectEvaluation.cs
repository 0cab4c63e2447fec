using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Appeals;

/// <summary>
/// Makes the change of an appeal: a revision beside the old content, in the same state of review, with the decision kept; or a withdrawal. Made once, it is not made again.
/// </summary>
public sealed class CorrectEvaluation(IEvaluationStore evaluations, ReviewEvaluation review, TimeProvider clock)
{
    public static string SourceOf(Appeal appeal) => $"appeal:{appeal.Id}";

    /// <summary>Whether the evaluation is already as the change would make it, by the appeal of that source.</summary>
    public static bool IsMade(StoredEvaluation stored, AppealChange change, string source) => change.ApplyTo(stored.Evaluation) is { } corrected
        ? stored.Source == source && EvaluationHash.Of(corrected) == stored.ContentHash
        : stored.State == EvaluationState.Withdrawn && stored.Decisions is [.., { Reason: var why }] && why.StartsWith(Named(source), StringComparison.Ordinal);

    public async Task MakeAsync(
        Programme programme, StoredEvaluation stored, AppealChange change, string source, string reason, string? by, CancellationToken cancellationToken)
    {
        var participant = new ParticipantKey(programme.Id, stored.Evaluation.Participant);
        if (change.ApplyTo(stored.Evaluation) is not { } corrected)
        {
            await review.DecideAsync(participant, stored.Evaluation.Id, ReviewDecision.Withdraw, reason, by, cancellationToken);
            return;
        }

        var revision = stored with
        {
            Evaluation = corrected,
            Flags = EvaluationFlags.Of(programme, corrected),
            ContentHash = EvaluationHash.Of(corrected),
            ReceivedAt = clock.GetUtcNow(),
            Source = source,
            Raw = EvaluationWriter.Write(corrected),
        };
        if (!IsMade(stored, change, source)) await evaluations.AddAsync(participant, [revision], cancellationToken);
        await NoteAsync(participant, revision, reason, by, cancellationToken);
    }

    private async Task NoteAsync(ParticipantKey participant, StoredEvaluation revision, string reason, string? by, CancellationToken cancellationToken)
    {
        var id = revision.Evaluation.Id;
        while (await evaluations.FindAsync(participant, id, cancellationToken) is { } now && now.ContentHash == revision.ContentHash)
        {
            if (now.Decisions.Any(each => each.Revision == now.Revision && each.Reason == reason)) return;
            var note = new ReviewNote(now.State, now.Revision, reason, by, clock.GetUtcNow());
            if (await evaluations.DecideAsync(participant, id, note, cancellationToken)) return;
        }
    }

    private static string Named(string source) => $"Appeal {source["appeal:".Length..]}:";
}
