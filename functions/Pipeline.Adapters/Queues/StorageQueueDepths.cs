using Azure.Storage.Queues;
using Pipeline.Core.Operations;

namespace Pipeline.Adapters.Queues;

/// <summary>How full the queues of the account are. Looking at a message does not take it.</summary>
public sealed class StorageQueueDepths(QueueServiceClient queues) : IQueueDepths
{
    public async Task<IReadOnlyList<QueueDepth>> ReadAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(QueueNames.All.Select(name => ReadAsync(name, cancellationToken)));

    private async Task<QueueDepth> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var queue = queues.GetQueueClient(name);
        var messages = (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        if (messages == 0) return new QueueDepth(name, 0, null);

        // A message that was shown again goes to the end, so the oldest is looked for among as many as one call tells of.
        var seen = (await queue.PeekMessagesAsync(queue.MaxPeekableMessages, cancellationToken)).Value;
        return new QueueDepth(name, messages, seen.Min(message => message.InsertedOn));
    }
}
