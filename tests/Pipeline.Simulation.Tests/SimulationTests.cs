using System.Globalization;
using Pipeline.Simulation.Tests.Planted;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests;

/// <summary>
/// Worlds from seeds. `SIMULATION_SEEDS=5000` plays so many, from `SIMULATION_FROM` on; `SIMULATION_SEED=17` plays that one and keeps every step of it for a failure to tell.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Usual = 40;

    [Fact, Trait("Category", "Slow")]
    public void Every_promise_holds_in_every_world()
    {
        var first = Setting("SIMULATION_SEED") ?? Setting("SIMULATION_FROM") ?? 1;
        var seeds = Setting("SIMULATION_SEED") is null ? Setting("SIMULATION_SEEDS") ?? Usual : 1;

        var run = Seeds.Run(first, seeds, () => Bug.None);

        output.WriteLine(run.Told);
        run.Broken.ShouldBeEmpty();
        run.Steps.ShouldBeGreaterThan(seeds * 500L);
        if (seeds >= Usual) run.Died.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_seed_gives_the_same_world_again_and_another_seed_another_one()
    {
        var worlds = new[] { 5L, 5L, 6L }.Select(seed => Seeds.Play(seed, Bug.None)).ToList();

        worlds.ShouldAllBe(each => each.Fault == null);
        worlds[1].World.Log.Fingerprint.ShouldBe(worlds[0].World.Log.Fingerprint);
        worlds[2].World.Log.Fingerprint.ShouldNotBe(worlds[0].World.Log.Fingerprint);
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
