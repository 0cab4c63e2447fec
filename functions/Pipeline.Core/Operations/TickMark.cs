namespace Pipeline.Core.Operations;

/// <summary>When a timer last came to its end, and how often it should.</summary>
public sealed record TickMark(string Tick, TimeSpan Every, DateTimeOffset At)
{
    private static readonly TimeSpan LeastGrace = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan MostGrace = TimeSpan.FromHours(1);

    /// <summary>Whether it should have come again by now; an app that starts cold is given a while.</summary>
    public bool IsMissed(DateTimeOffset now) => now - At > Every + TimeSpan.FromTicks(Math.Clamp(Every.Ticks, LeastGrace.Ticks, MostGrace.Ticks));
}
