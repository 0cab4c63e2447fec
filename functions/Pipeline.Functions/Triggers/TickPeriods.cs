using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Periods;
using Pipeline.Functions.Frames;

namespace Pipeline.Functions.Triggers;

/// <summary>Every five minutes: asks which periods are over and not done. Only a tick; the table of periods is the truth.</summary>
public sealed class TickPeriods(CloseDuePeriods periods, TickFrame frame)
{
    [Function(nameof(TickPeriods))]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        frame.RunAsync(nameof(TickPeriods), TimeSpan.FromMinutes(5), () => periods.RunAsync(cancellationToken), cancellationToken);
}
