using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Newsletters;

namespace Pipeline.Functions.Triggers;

/// <summary>Every night: deletes sign-ups for newsletters that nobody confirmed.</summary>
public sealed class TickSignUps(ForgetUnconfirmed signUps)
{
    [Function(nameof(TickSignUps))]
    public Task RunAsync([TimerTrigger("0 20 2 * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        signUps.RunAsync(cancellationToken);
}
