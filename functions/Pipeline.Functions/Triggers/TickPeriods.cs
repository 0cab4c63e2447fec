using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Periods;

namespace Pipeline.Functions.Triggers;

/// <summary>Every five minutes: asks which periods are over and not done. Only a tick; the table of periods is the truth.</summary>
public sealed class TickPeriods(CloseDuePeriods periods)
{
    [Function(nameof(TickPeriods))]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        periods.RunAsync(cancellationToken);
}
