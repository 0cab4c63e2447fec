using Pipeline.Core.Periods;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>The queue of steps, which outlives the process; asking for a step is a write like any other, and one that is lost is repeated as the client library does.</summary>
internal sealed class CrashingQueue(IPeriodQueue queue, CrashPoint point) : IPeriodQueue
{
    public Task EnqueueAsync(PeriodStep step, CancellationToken cancellationToken) => AskAsync(() => queue.EnqueueAsync(step, cancellationToken));

    public Task EnqueueAsync(PeriodStep step, TimeSpan delay, CancellationToken cancellationToken) => AskAsync(() => queue.EnqueueAsync(step, delay, cancellationToken));

    private async Task AskAsync(Func<Task> ask)
    {
        try
        {
            await point.PassAsync(ask);
        }
        catch (IOException)
        {
            await ask();
        }
    }
}
