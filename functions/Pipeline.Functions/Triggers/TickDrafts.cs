using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts.Scheduling;
using Pipeline.Functions.Frames;

namespace Pipeline.Functions.Triggers;

/// <summary>Every five minutes: publishes the drafts whose time has come.</summary>
public sealed class TickDrafts(PublishScheduled publish, TickFrame frame)
{
    [Function(nameof(TickDrafts))]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        frame.RunAsync(nameof(TickDrafts), TimeSpan.FromMinutes(5), () => publish.RunAsync(cancellationToken), cancellationToken);
}
