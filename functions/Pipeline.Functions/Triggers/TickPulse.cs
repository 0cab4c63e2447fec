using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Operations;
using Pipeline.Functions.Frames;

namespace Pipeline.Functions.Triggers;

/// <summary>Every five minutes: measures what waits and what stands still, which alerts and the workbook look at.</summary>
public sealed class TickPulse(TakePulse pulse, TickFrame frame)
{
    [Function(nameof(TickPulse))]
    public Task RunAsync([TimerTrigger("0 4/5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        frame.RunAsync(nameof(TickPulse), TimeSpan.FromMinutes(5), () => pulse.MeasureAsync(cancellationToken), cancellationToken);
}
