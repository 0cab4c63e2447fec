namespace Pipeline.Core.Erasures;

/// <summary>
/// Lets those who ask at the same time share a read. Each gets one that began after it asked, so that what it sees is no older than with a read of its own.
/// </summary>
internal sealed class SharedReads<T>(Func<Task<T>> read)
{
    private readonly Lock gate = new();
    private Task<T>? running;
    private Task<T>? next;

    public Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (next is null && running is null or { IsCompleted: true }) return (running = read()).WaitAsync(cancellationToken);
            return (next ??= ReadAfterAsync(running!)).WaitAsync(cancellationToken);
        }
    }

    private async Task<T> ReadAfterAsync(Task before)
    {
        // Whoever shares the read before hears of its failure.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        Task<T> own;
        lock (gate) (own, next) = (running = read(), null);
        return await own;
    }
}
