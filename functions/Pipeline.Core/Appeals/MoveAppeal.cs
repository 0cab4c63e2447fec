namespace Pipeline.Core.Appeals;

/// <summary>Moves an appeal by the table of moves and keeps who did it, why and when.</summary>
public sealed class MoveAppeal(IAppealStore appeals, TimeProvider clock)
{
    /// <summary>Whom it waits on from now on is given with the state `Waiting` and with no other.</summary>
    public async Task<MovedAppeal> MoveAsync(
        string programme, string id, AppealState state, AppealParty? waits, string reason, string? by, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await appeals.FindAsync(programme, id, cancellationToken) is not { } appeal) return new MovedAppeal.Unknown();
            if (!AppealMoves.Next[appeal.State].Contains(state) || !HasRoom(appeal, state)) return new MovedAppeal.NotAllowed(appeal);
            var note = new AppealNote(state, waits, TextCleaner.Clean(reason), by is null ? null : TextCleaner.Clean(by), clock.GetUtcNow());
            var moved = appeal.With(note);
            if (await appeals.SaveAsync(moved, cancellationToken)) return new MovedAppeal.Moved(moved);
        }
    }

    /// <summary>The last move is kept for closing it.</summary>
    private static bool HasRoom(Appeal appeal, AppealState state) => !AppealMoves.IsOpen(state) || appeal.History.Count < AppealLimits.Moves - 1;
}
