namespace Pipeline.Core.Appeals;

/// <summary>Which appeals to list; null asks for nothing.</summary>
public sealed record AppealFilter(AppealState? State, string? Participant)
{
    /// <summary>Only those that nobody has closed.</summary>
    public bool OnlyOpen { get; init; }

    public bool Takes(Appeal appeal) => (!OnlyOpen || appeal.IsOpen) && (State is null || appeal.State == State) && (Participant is null || appeal.Participant == Participant);
}
