using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results;

/// <summary>Due to counted: the period's results are computed and kept; the season's are locked.</summary>
public sealed class CountPeriod(PeriodResultsSource results) : IPeriodWork
{
    public PeriodState From => PeriodState.Due;

    public async Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken)
    {
        if (period.Kind == PeriodKind.Season) await results.LockAsync(known, run.Version, cancellationToken);
        else await results.GetAsync(known, period, cancellationToken);
        return StepOutcome.FinishedFrom(await results.CountedFromAsync(known, period, cancellationToken));
    }
}
