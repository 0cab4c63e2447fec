namespace Pipeline.Simulation.Tests.World;

/// <summary>True time, and what the processes' clock shows of it: the same, or less after it was set back.</summary>
internal sealed class WorldClock : TimeProvider
{
    public DateTimeOffset True { get; set; }

    public TimeSpan Behind { get; set; }

    public override DateTimeOffset GetUtcNow() => True - Behind;
}
