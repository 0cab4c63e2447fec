using Pipeline.Simulation.Tests.Planted;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests;

/// <summary>A simulation that finds nothing proves nothing: every planted bug breaks a promise in one of the first worlds.</summary>
[Trait("Category", "Slow")]
public sealed class PlantedBugTests(ITestOutputHelper output)
{
    private const int Most = 500;

    /// <summary>The rarest needs two workers within a few calls; whoever looks for it there first is quicker.</summary>
    private const string Rarest = "a season is locked again for the same version";

    private const int RarestSeed = 312;

    public static TheoryData<string> Names => [.. PlantedBugs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_planted_bug_is_found(string bug)
    {
        for (var offset = 0; offset < Most; offset++)
        {
            var seed = 1 + ((offset + (bug == Rarest ? RarestSeed - 1 : 0)) % Most);
            if (Seeds.Play(seed, PlantedBugs.All[bug]()).Fault is not { } fault) continue;
            output.WriteLine($"{bug}: found by seed {seed}. {fault.Split('\n')[0]}");
            return;
        }

        Assert.Fail($"No promise was broken in {Most} worlds.");
    }
}
