using Pipeline.Core.Periods;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Costs;

/// <summary>Counts the messages of a queue in memory.</summary>
internal sealed class CountedQueue(InMemoryPeriodQueue queue, CountedRequests requests) : IPeriodQueue
{
    public Task EnqueueAsync(PeriodStep step, CancellationToken cancellationToken) => EnqueueAsync(step, TimeSpan.Zero, cancellationToken);

    public Task EnqueueAsync(PeriodStep step, TimeSpan delay, CancellationToken cancellationToken)
    {
        requests.CountMessage();
        return queue.EnqueueAsync(step, delay, cancellationToken);
    }
}
