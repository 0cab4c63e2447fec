using Azure.Storage.Queues;
using Pipeline.Core.Periods;

namespace Pipeline.Adapters.Queues;

/// <summary>The queues with the poison suffix, which the Functions host fills.</summary>
public sealed class StoragePoisonQueues(QueueServiceClient queues) : IPoisonQueues
{
    // As many as storage gives at once.
    private const int AtOnce = 32;

    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1), Hidden = TimeSpan.FromMinutes(1);

    private static readonly IReadOnlyList<string> Names = [QueueNames.PeriodSteps, QueueNames.MailSteps];

    public async Task<IReadOnlyList<PoisonQueue>> ListAsync(CancellationToken cancellationToken)
    {
        var found = new List<PoisonQueue>();
        foreach (var name in Names)
        {
            var poison = PoisonOf(name);
            var peeked = await poison.PeekMessagesAsync(AtOnce, cancellationToken);
            found.Add(new(name, await CountAsync(poison, cancellationToken), [.. peeked.Value.Select(message => message.Body.ToString())]));
        }

        return found;
    }

    public async Task<int?> ReplayAsync(string queue, CancellationToken cancellationToken)
    {
        if (!Names.Contains(queue)) return null;
        var (poison, target) = (PoisonOf(queue), queues.GetQueueClient(queue));

        // One that fails again comes back into the poison queue and is not put back twice.
        var (open, put) = (await CountAsync(poison, cancellationToken), 0);
        while (put < open && (await poison.ReceiveMessagesAsync(Math.Min(AtOnce, open - put), Hidden, cancellationToken)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                // Put before it is deleted: a crash in between gives two messages, of which one finds the work done.
                await target.SendMessageAsync(message.Body, timeToLive: Never, cancellationToken: cancellationToken);
                await poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
                put++;
            }
        }

        return put;
    }

    private QueueClient PoisonOf(string queue) => queues.GetQueueClient(queue + QueueNames.PoisonSuffix);

    private static async Task<int> CountAsync(QueueClient queue, CancellationToken cancellationToken) =>
        (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
}
