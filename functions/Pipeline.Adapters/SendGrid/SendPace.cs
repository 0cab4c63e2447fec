namespace Pipeline.Adapters.SendGrid;

/// <summary>Lets no more than so many through at once and a second, in the order in which they come.</summary>
internal sealed class SendPace(int atOnce, int perSecond, TimeProvider clock) : IDisposable
{
    private readonly TimeSpan apart = TimeSpan.FromSeconds(1) / perSecond;
    private readonly SemaphoreSlim places = new(atOnce);
    private readonly Lock gate = new();
    private DateTimeOffset next;

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            if (Turn() is var wait && wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellationToken);
            return await work();
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private TimeSpan Turn()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var turn = next > now ? next : now;
            next = turn + apart;
            return turn - now;
        }
    }
}
