using Pipeline.Core.Operations;

namespace Pipeline.Testing.Twins;

/// <summary>Queues as full as a test says.</summary>
public sealed class FixedQueueDepths(params QueueDepth[] depths) : IQueueDepths
{
    public Task<IReadOnlyList<QueueDepth>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<QueueDepth>>(depths);
}
