using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery;

/// <summary>Delivered to done: only when every expected report mail was delivered, failed for a known reason or was cancelled.</summary>
public sealed class SettlePeriod(IDeliveryStore deliveries, DeliverySettlement settlement) : IPeriodWork
{
    public PeriodState From => PeriodState.Delivered;

    public async Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken)
    {
        var all = await deliveries.ListAsync(known.Programme.Id, period.Text, ReportMails.Kind, cancellationToken);
        var open = all.Count(settlement.IsOpen);
        return open == 0 ? StepOutcome.Finished : StepOutcome.WaitsFor($"the fate of {open} mails");
    }
}
