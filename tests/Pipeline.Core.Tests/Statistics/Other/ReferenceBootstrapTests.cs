using System.Globalization;
using Pipeline.Core.Statistics;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Other;

public sealed class ReferenceBootstrapTests
{
    // Of the values as they stand in the samples, which have one decimal at most.
    private const int PerUnit = 10;

    [Fact]
    public void Every_exact_bootstrap_interval_of_the_reference_set_and_those_drawn_at_random_within_their_noise()
    {
        var exact = Expected("bootstrap_exact.csv");
        var drawn = Expected("bca_boot_random.csv");
        var read = 0;

        foreach (var sample in Samples())
        {
            var bootstrap = new ExactBootstrap(sample.Values);
            foreach (var (stat, value) in exact.Where(row => row.Key.Case == sample.Name).Select(row => (row.Key.Stat, row.Value)))
            {
                Statistic(bootstrap, stat).ShouldBe(value, 1e-12 * Math.Max(1, Math.Abs(value)), sample.Name + stat);
                read++;
            }

            if (!drawn.TryGetValue((sample.Name, "lo"), out var low)) continue;
            End(bootstrap, -Normal.Upper, strictlyBelow: true).ShouldBe(low, 0.3, sample.Name);
            End(bootstrap, Normal.Upper, strictlyBelow: true).ShouldBe(drawn[(sample.Name, "hi")], 0.3, sample.Name);
            read += 2;
        }

        read.ShouldBe(exact.Count + drawn.Count);
    }

    private static double Statistic(ExactBootstrap bootstrap, string stat) => stat switch
    {
        "pct0.025" => bootstrap.Percentile(0.025) / PerUnit,
        "pct0.975" => bootstrap.Percentile(0.975) / PerUnit,
        "z0" => bootstrap.Bias(),
        "a" => bootstrap.Acceleration(),
        "alpha1" => bootstrap.CorrectedShare(-Normal.Upper),
        "alpha2" => bootstrap.CorrectedShare(Normal.Upper),
        "bca_lo" => End(bootstrap, -Normal.Upper),
        "bca_hi" => End(bootstrap, Normal.Upper),
        _ => throw new ArgumentOutOfRangeException(nameof(stat), stat, "No such statistic."),
    };

    private static double End(ExactBootstrap bootstrap, double z, bool strictlyBelow = false) =>
        bootstrap.Percentile(bootstrap.CorrectedShare(z, strictlyBelow)) / PerUnit;

    private static IEnumerable<(string Name, int[] Values)> Samples() =>
        from line in Lines("input/samples.csv")
        group (int)(decimal.Parse(line[4], CultureInfo.InvariantCulture) * PerUnit) by line[0] into sample
        where sample.Count() <= 25
        select (sample.Key, (int[])[.. sample]);
}
