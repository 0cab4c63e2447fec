using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Newsletters;
using Pipeline.Functions.Frames;

namespace Pipeline.Functions.Triggers;

/// <summary>Every night: deletes sign-ups for newsletters that nobody confirmed.</summary>
public sealed class TickSignUps(ForgetUnconfirmed signUps, TickFrame frame)
{
    [Function(nameof(TickSignUps))]
    public Task RunAsync([TimerTrigger("0 20 2 * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        frame.RunAsync(nameof(TickSignUps), TimeSpan.FromDays(1), () => signUps.RunAsync(cancellationToken), cancellationToken);
}
