using Pipeline.Simulation.Tests.Planted;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests;

/// <summary>A simulation that finds nothing proves nothing: every planted bug breaks a promise in one of the first worlds.</summary>
[Trait("Category", "Slow")]
public sealed class PlantedBugTests(ITestOutputHelper output)
{
    private const int Most = 500;

    public static TheoryData<string> Names => [.. PlantedBugs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_planted_bug_is_found(string bug)
    {
        for (var seed = 1; seed <= Most; seed++)
        {
            if (Seeds.Play(seed, PlantedBugs.All[bug]()).Fault is not { } fault) continue;
            Seeds.Play(seed, Bug.None).Fault.ShouldBeNull();
            output.WriteLine($"{bug}: found by seed {seed}. {fault.Split('\n')[0]}");
            return;
        }

        Assert.Fail($"No promise was broken in {Most} worlds.");
    }
}
