using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Tallies;
using Pipeline.Functions.Frames;

namespace Pipeline.Functions.Triggers;

/// <summary>Every quarter of an hour: counts the days that wait, so that results asked for are counted already.</summary>
public sealed class TickCounts(CountRunningSeasons seasons, TickFrame frame)
{
    [Function(nameof(TickCounts))]
    public Task RunAsync([TimerTrigger("0 2/15 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        frame.RunAsync(nameof(TickCounts), TimeSpan.FromMinutes(15), () => seasons.RunAsync(cancellationToken), cancellationToken);
}
