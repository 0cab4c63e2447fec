using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery;

/// <summary>Delivered to done: only when every expected mail is settled.</summary>
public sealed class SettlePeriod(IDeliveryStore deliveries) : IPeriodWork
{
    public PeriodState From => PeriodState.Delivered;

    public Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken) =>
        Unsettled.OfAsync(deliveries, known.Programme.Id, period, cancellationToken);
}
