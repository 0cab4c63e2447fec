namespace Pipeline.Core.Periods;

/// <summary>
/// The work on one ended period. `Waiting` says in words what it waits for, null when nothing. `Tag` is the store's version, null before the first save.
/// </summary>
public sealed record PeriodRun(
    string Programme, string Period, PeriodState State, int Version, DateTimeOffset DueAt, DateTimeOffset ChangedAt, bool Released, string? Waiting, string? Tag)
{
    /// <summary>What the schedule names and the data did not allow to be made, and why; null when nothing was left out.</summary>
    public string? Omitted { get; init; }

    /// <summary>The run in its next state, once the work of this one is done.</summary>
    public PeriodRun After(StepOutcome.Done done) => this with { State = PeriodWorkflow.Next[State], Waiting = null, Omitted = done.Omitted ?? Omitted };
}
