namespace Pipeline.Core.Appeals;

/// <summary>
/// An objection to one evaluation and everything that was decided about it, oldest first. `By` names who opened it where that was said.
/// `Tag` is the store's version, null before the first save.
/// </summary>
public sealed record Appeal(
    string Id,
    string Programme,
    string Participant,
    string Evaluation,
    AppealKind Kind,
    string Text,
    AppealParty OpenedBy,
    string? By,
    DateTimeOffset OpenedAt,
    IReadOnlyList<AppealNote> History,
    string? Tag)
{
    public AppealState State => History is [.., var last] ? last.State : AppealState.New;

    /// <summary>On whom it waits; null when it waits on nobody.</summary>
    public AppealParty? Waits => History is [.., var last] ? last.Waits : null;

    public bool IsOpen => AppealMoves.IsOpen(State);

    public Appeal With(AppealNote note) => this with { History = [.. History, note] };
}
