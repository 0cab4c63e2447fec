using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Tallies;

namespace Pipeline.Functions.Triggers;

/// <summary>Every quarter of an hour: counts the days that wait, so that results asked for are counted already.</summary>
public sealed class TickCounts(CountRunningSeasons seasons)
{
    [Function(nameof(TickCounts))]
    public Task RunAsync([TimerTrigger("0 2/15 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        seasons.RunAsync(cancellationToken);
}
