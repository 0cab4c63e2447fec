namespace Pipeline.Core.Appeals;

/// <summary>Which appeals to list; null asks for nothing.</summary>
public sealed record AppealFilter(AppealState? State, string? Participant)
{
    public bool Takes(Appeal appeal) => (State is null || appeal.State == State) && (Participant is null || appeal.Participant == Participant);
}
