namespace Pipeline.Simulation.Tests.Planted;

/// <summary>A clock that is days ahead.</summary>
internal sealed class EarlyClock : Bug
{
    public override TimeProvider Clock(TimeProvider clock) => new AheadOf(clock);

    private sealed class AheadOf(TimeProvider clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddDays(5);
    }
}
