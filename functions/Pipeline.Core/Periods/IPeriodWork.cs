using Pipeline.Core.Programmes;

namespace Pipeline.Core.Periods;

/// <summary>The work that takes a period out of one state. It may be done again after a crash and must then find what it already did.</summary>
public interface IPeriodWork
{
    /// <summary>The state the work starts from.</summary>
    PeriodState From { get; }

    Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken);
}
