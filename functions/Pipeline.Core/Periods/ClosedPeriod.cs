namespace Pipeline.Core.Periods;

/// <summary>What became of the wish to close a period: the work on it goes on (again, on changed data), nothing has changed since, or it is locked and nobody said why to reopen it.</summary>
public abstract record ClosedPeriod(PeriodRun Run)
{
    public sealed record Closing(PeriodRun Run, bool IsAgain) : ClosedPeriod(Run);

    public sealed record Unchanged(PeriodRun Run) : ClosedPeriod(Run);

    public sealed record Locked(PeriodRun Run) : ClosedPeriod(Run);
}
