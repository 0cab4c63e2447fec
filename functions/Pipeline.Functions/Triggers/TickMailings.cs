using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Functions.Frames;

namespace Pipeline.Functions.Triggers;

/// <summary>Every five minutes: asks again for mailings that stand still. Only a tick; the table of mailings is the truth.</summary>
public sealed class TickMailings(AskStalledMailings mailings, TickFrame frame)
{
    [Function(nameof(TickMailings))]
    public Task RunAsync([TimerTrigger("30 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        frame.RunAsync(nameof(TickMailings), TimeSpan.FromMinutes(5), () => mailings.RunAsync(cancellationToken), cancellationToken);
}
