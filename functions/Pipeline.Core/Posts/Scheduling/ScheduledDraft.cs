namespace Pipeline.Core.Posts.Scheduling;

/// <summary>What became of the wish to publish later: planned, the draft has a newer version than the one meant, the time is over, or there is no such draft.</summary>
public abstract record ScheduledDraft
{
    private ScheduledDraft()
    {
    }

    public sealed record Planned(Draft Draft) : ScheduledDraft;

    public sealed record Stale(Draft Draft) : ScheduledDraft;

    public sealed record Past : ScheduledDraft;

    public sealed record Unknown : ScheduledDraft;
}
