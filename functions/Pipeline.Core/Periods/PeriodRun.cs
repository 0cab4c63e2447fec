namespace Pipeline.Core.Periods;

/// <summary>
/// The work on one ended period. `Waiting` says in words what it waits for, null when nothing. `Tag` is the store's version, null before the first save.
/// </summary>
public sealed record PeriodRun(
    string Programme, string Period, PeriodState State, int Version, DateTimeOffset DueAt, DateTimeOffset ChangedAt, bool Released, string? Waiting, string? Tag)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    /// <summary>When somebody last let its mails go; what went wrong before then has been looked at.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>What the schedule names and the data did not allow to be made, and why; null when nothing was left out.</summary>
    public string? Omitted { get; init; }

    /// <summary>The hash of the data and definition that it was counted from; null when it never was, or before that was kept here.</summary>
    public string? CountedFrom { get; init; }

    /// <summary>When and why it was worked through again, oldest first, where a reason was given.</summary>
    public IReadOnlyList<PeriodReopening> Reopenings { get; init; } = [];

    /// <summary>Whether it should be done by now: it waits for nobody and nothing, and its end is hours ago.</summary>
    public bool IsLate(DateTimeOffset now) => State != PeriodState.Done && Waiting is null && now - DueAt >= Patience;

    /// <summary>The run from its beginning as the next version; nothing that was released or left out before holds for it.</summary>
    public PeriodRun Reopen(string? reason, DateTimeOffset now) => this with
    {
        State = PeriodState.Due,
        Version = Version + 1,
        ChangedAt = now,
        Released = false,
        ReleasedAt = null,
        Omitted = null,
        Reopenings = reason is null ? Reopenings : [.. Reopenings.Append(new(Version + 1, reason, now)).TakeLast(PeriodReopening.Most)],
    };

    /// <summary>The run in its next state, once the work of this one is done.</summary>
    public PeriodRun After(StepOutcome.Done done) => this with { State = PeriodWorkflow.Next[State], Waiting = null, Omitted = done.Omitted ?? Omitted, CountedFrom = done.CountedFrom ?? CountedFrom };
}
