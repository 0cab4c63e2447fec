namespace Pipeline.SelfHost.Demo;

/// <summary>The season's time: it stands still until the demo moves it on. Timestamps for measuring stay real.</summary>
public sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Moves on to the instant; an earlier one is passed over, for time does not run backwards.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        var to = instant.UtcTicks;
        for (var now = Interlocked.Read(ref ticks); to > now; now = Interlocked.Read(ref ticks))
            if (Interlocked.CompareExchange(ref ticks, to, now) == now) return;
    }
}
