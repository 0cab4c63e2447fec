using Azure.Storage.Queues;
using Pipeline.Core.Periods;

namespace Pipeline.Adapters.Queues;

/// <summary>Period steps in queue `period-steps`. Take a client made with `ClientOptions`, or the Functions host cannot read the messages.</summary>
public sealed class StorageQueuePeriodQueue(QueueServiceClient queues) : IPeriodQueue
{
    // Without it a message vanishes after seven days, and with it the period's next step.
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = queues.GetQueueClient(QueueNames.PeriodSteps);

    /// <summary>Base64, as the queue trigger of Azure Functions expects; the library's default is plain text.</summary>
    public static QueueClientOptions ClientOptions() => new() { MessageEncoding = QueueMessageEncoding.Base64 };

    public Task EnqueueAsync(PeriodStep step, CancellationToken cancellationToken) => EnqueueAsync(step, TimeSpan.Zero, cancellationToken);

    public Task EnqueueAsync(PeriodStep step, TimeSpan delay, CancellationToken cancellationToken) =>
        queue.SendMessageAsync(new BinaryData(PeriodStepMessage.Write(step)), Seconds(delay), timeToLive: Never, cancellationToken);

    /// <summary>The queue hides a message for whole seconds; a part of one is rounded up so that nothing comes early.</summary>
    private static TimeSpan Seconds(TimeSpan delay) => TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));
}
