using System.Globalization;
using Pipeline.Simulation.Tests.Planted;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests;

/// <summary>
/// Worlds from seeds. `SIMULATION_SEEDS=5000` runs so many (`SIMULATION_FROM` is the first), `SIMULATION_SEED=17` runs one and tells its last steps.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Usual = 40;

    [Fact]
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
    public void A_seed_gives_the_same_world_again()
    {
        var worlds = new[] { 5L, 5L, 6L }.Select(seed => Seeds.Play(seed, Bug.None).World.Log.Fingerprint).ToList();

        worlds[1].ShouldBe(worlds[0]);
        worlds[2].ShouldNotBe(worlds[0]);
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
