using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Appeals;

/// <summary>
/// Resolves an appeal, with a change or without. The evaluation is corrected first and the texts that tell of it are asked for anew; the appeal is closed last, so that after an
/// outage the same call makes up for what is missing.
/// </summary>
public sealed class ResolveAppeal(IAppealStore appeals, IEvaluationStore evaluations, CorrectEvaluation correct, TellAgain tell, MoveAppeal move)
{
    public async Task<MovedAppeal> ResolveAsync(
        KnownProgramme known, string id, AppealChange? change, string reason, string? by, CancellationToken cancellationToken)
    {
        var programme = known.Programme.Id;
        if (change is null) return await move.MoveAsync(programme, id, AppealState.Resolved, null, reason, by, cancellationToken);
        if (await appeals.FindAsync(programme, id, cancellationToken) is not { } appeal) return new MovedAppeal.Unknown();
        if (!AppealMoves.Next[appeal.State].Contains(AppealState.Changed)) return new MovedAppeal.NotAllowed(appeal);
        var participant = new ParticipantKey(programme, appeal.Participant);
        if (await evaluations.FindAsync(participant, appeal.Evaluation, cancellationToken) is not { } stored) return new MovedAppeal.Unknown();

        var source = CorrectEvaluation.SourceOf(appeal);
        if (!CorrectEvaluation.IsMade(stored, change, source))
        {
            if (change.FaultsIn(known.Programme, stored) is { Count: > 0 } faults) return new MovedAppeal.Faulty(faults);
        }

        var why = $"Appeal {id}: {reason}";
        await correct.MakeAsync(known.Programme, stored, change, source, why, by, cancellationToken);
        await tell.AgainAsync(known, stored.Day, why, cancellationToken);
        return await move.MoveAsync(programme, id, AppealState.Changed, null, reason, by, cancellationToken);
    }
}
