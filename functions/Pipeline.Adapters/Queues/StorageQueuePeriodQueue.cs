using Azure.Storage.Queues;
using Pipeline.Core.Periods;

namespace Pipeline.Adapters.Queues;

/// <summary>Period steps in queue `period-steps`. Take a client made with `ClientOptions`, or the Functions host cannot read the messages.</summary>
public sealed class StorageQueuePeriodQueue(QueueServiceClient queues) : IPeriodQueue
{
    private readonly StepQueue queue = new(queues, QueueNames.PeriodSteps);

    /// <summary>Base64, as the queue trigger of Azure Functions expects; the library's default is plain text.</summary>
    public static QueueClientOptions ClientOptions() => new() { MessageEncoding = QueueMessageEncoding.Base64 };

    public Task EnqueueAsync(PeriodStep step, CancellationToken cancellationToken) => EnqueueAsync(step, TimeSpan.Zero, cancellationToken);

    public Task EnqueueAsync(PeriodStep step, TimeSpan delay, CancellationToken cancellationToken) =>
        queue.EnqueueAsync(PeriodStepMessage.Write(step), delay, cancellationToken);
}
