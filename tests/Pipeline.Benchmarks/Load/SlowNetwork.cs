using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Benchmarks.Load;

/// <summary>Makes every write to storage wait before it leaves, and counts how many wait at a time.</summary>
internal sealed class SlowNetwork : HttpPipelinePolicy
{
    private int waiting;
    private int most;

    public TimeSpan Delay { get; set; }

    /// <summary>The largest number of writes that waited at a time.</summary>
    public int MostWaiting => most;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Delay > TimeSpan.Zero && message.Request.Method != RequestMethod.Get)
        {
            var now = Interlocked.Increment(ref waiting);
            for (var seen = most; now > seen && Interlocked.CompareExchange(ref most, now, seen) != seen; seen = most) continue;
            await Task.Delay(Delay, TimeProvider.System, message.CancellationToken);
            Interlocked.Decrement(ref waiting);
        }

        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Nothing here calls storage synchronously.");
}
