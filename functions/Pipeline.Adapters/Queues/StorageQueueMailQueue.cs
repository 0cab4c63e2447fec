using Azure.Storage.Queues;
using Pipeline.Core.Delivery.Mailings;

namespace Pipeline.Adapters.Queues;

/// <summary>Steps of mailings in queue `mail-steps`.</summary>
public sealed class StorageQueueMailQueue(QueueServiceClient queues) : IMailQueue
{
    private readonly StepQueue queue = new(queues, QueueNames.MailSteps);

    public Task EnqueueAsync(MailStep step, TimeSpan delay, CancellationToken cancellationToken) =>
        queue.EnqueueAsync(MailStepMessage.Write(step), delay, cancellationToken);
}
