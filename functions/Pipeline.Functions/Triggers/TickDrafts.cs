using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts.Scheduling;

namespace Pipeline.Functions.Triggers;

/// <summary>Every five minutes: publishes the drafts whose time has come.</summary>
public sealed class TickDrafts(PublishScheduled publish)
{
    [Function(nameof(TickDrafts))]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        publish.RunAsync(cancellationToken);
}
