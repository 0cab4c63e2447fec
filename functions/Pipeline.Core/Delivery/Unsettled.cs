using Pipeline.Core.Periods;

namespace Pipeline.Core.Delivery;

/// <summary>Whether every expected mail of a period was taken, is known to have failed, or was cancelled.</summary>
internal static class Unsettled
{
    public static async Task<StepOutcome> OfAsync(IDeliveryStore deliveries, string programme, PeriodId period, CancellationToken cancellationToken)
    {
        var all = await deliveries.ListAsync(programme, period.Text, cancellationToken);
        var open = all.Count(delivery => delivery.State is DeliveryState.Prepared or DeliveryState.Claimed or DeliveryState.Unknown);
        return open == 0 ? StepOutcome.Finished : StepOutcome.WaitsFor($"the fate of {open} mails");
    }
}
