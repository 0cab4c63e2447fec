using Azure.Storage.Queues;

namespace Pipeline.Adapters.Queues;

/// <summary>A queue of steps, each a message that never expires.</summary>
internal sealed class StepQueue(QueueServiceClient queues, string name)
{
    // Without it a message vanishes after seven days, and with it the next step.
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = queues.GetQueueClient(name);

    public Task EnqueueAsync(byte[] message, TimeSpan delay, CancellationToken cancellationToken) =>
        queue.SendMessageAsync(new BinaryData(message), Seconds(delay), timeToLive: Never, cancellationToken);

    /// <summary>The queue hides a message for whole seconds; a part of one is rounded up so that nothing comes early.</summary>
    private static TimeSpan Seconds(TimeSpan delay) => TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));
}
