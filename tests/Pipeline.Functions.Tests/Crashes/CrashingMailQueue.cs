using Pipeline.Core.Delivery.Mailings;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>The queue of mailings' steps, which outlives the process, behind a crash point; a request that is lost is repeated as the client library does.</summary>
internal sealed class CrashingMailQueue(IMailQueue queue, CrashPoint point) : IMailQueue
{
    public async Task EnqueueAsync(MailStep step, TimeSpan delay, CancellationToken cancellationToken)
    {
        try
        {
            await point.PassAsync(() => queue.EnqueueAsync(step, delay, cancellationToken));
        }
        catch (IOException)
        {
            await queue.EnqueueAsync(step, delay, cancellationToken);
        }
    }
}
