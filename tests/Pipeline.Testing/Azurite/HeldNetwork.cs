using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Testing.Azurite;

/// <summary>A storage that stands still: while it is held no write arrives, and what only reads passes.</summary>
public sealed class HeldNetwork : HttpPipelinePolicy
{
    private readonly TaskCompletionSource waits = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource gate = Open();
    private int waiting;
    private int most;

    /// <summary>The largest number of writes that ever waited at a time.</summary>
    public int MostWaiting => most;

    /// <summary>Done once a write waits.</summary>
    public Task FirstWaits => waits.Task;

    public void Hold() => gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => gate.TrySetResult();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Method != RequestMethod.Get && !gate.Task.IsCompleted)
        {
            var now = Interlocked.Increment(ref waiting);
            for (var seen = most; now > seen && Interlocked.CompareExchange(ref most, now, seen) != seen; seen = most) continue;
            waits.TrySetResult();
            try
            {
                await gate.Task.WaitAsync(message.CancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref waiting);
            }
        }

        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Nothing here calls storage synchronously.");

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
