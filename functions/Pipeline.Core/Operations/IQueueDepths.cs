namespace Pipeline.Core.Operations;

/// <summary>Looks at every queue, poison queues included, and takes nothing out.</summary>
public interface IQueueDepths
{
    Task<IReadOnlyList<QueueDepth>> ReadAsync(CancellationToken cancellationToken);
}
