using System.Globalization;
using System.Numerics;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>The whole set of reference values where it lies beside the repository; the other tests carry a selection of it.</summary>
public sealed class ReferenceSetTests
{
    [Fact]
    public void Every_bounded_mean_of_the_reference_set()
    {
        var expected = Expected("bounded_mean.csv");

        foreach (var (name, sample, low) in Samples().Concat(AwardTotals()))
        {
            var interval = BoundedMean.Of(sample, low * 1000, 100_000);
            (interval.Low / 1000).ShouldBe(expected[(name, "mid0.95_lo")], 1e-10, name);
            (interval.High / 1000).ShouldBe(expected[(name, "mid0.95_hi")], 1e-10, name);
        }
    }

    [Fact]
    public void Every_share_of_the_reference_set()
    {
        foreach (var line in Lines("expected/shares.csv"))
        {
            var interval = Wilson.Of(long.Parse(line[0], CultureInfo.InvariantCulture), long.Parse(line[1], CultureInfo.InvariantCulture));
            interval.Low.ShouldBe(Number(line[2]), 1e-12);
            interval.High.ShouldBe(Number(line[3]), 1e-12);
        }
    }

    [Fact]
    public void Every_nps_of_the_reference_set()
    {
        var expected = Expected("nps.csv");

        foreach (var name in expected.Keys.Select(key => key.Case).Distinct())
        {
            long Count(string what) => (long)expected[(name, what)];
            var interval = AdjustedWald.Of(Count("promoters"), Count("detractors"), Count("promoters") + Count("passives") + Count("detractors"));
            interval.Low.ShouldBe(Math.Max(-100, expected[(name, "adjwald_lo")]), 1e-12, name);
            interval.High.ShouldBe(Math.Min(100, expected[(name, "adjwald_hi")]), 1e-12, name);
        }
    }

    [Fact]
    public void Every_quantile_of_the_reference_set()
    {
        foreach (var ((name, stat), value) in Expected("quantiles.csv"))
        {
            if (!stat.StartsWith("type7", StringComparison.Ordinal)) continue;
            var (sample, unanswered) = name.StartsWith("award2:", StringComparison.Ordinal)
                ? Waits(name["award2:".Length..])
                : (Sample.Of(name), 0);
            var beyond = stat.StartsWith("type7_unanswered_as_inf", StringComparison.Ordinal) ? unanswered : 0;
            var hundredths = (int)(decimal.Parse(stat[(stat.IndexOf(':', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture) * 100);
            var quantile = Quantile.Of(sample, beyond, hundredths);
            if (double.IsNaN(value)) quantile.ShouldBeNull(name + stat);
            else quantile.ShouldNotBeNull().ShouldBe(value, 1e-12 * Math.Max(1, Math.Abs(value)), name + stat);
        }
    }

    [Fact]
    public void Every_mean_and_deviation_of_the_reference_set()
    {
        var expected = Expected("mean_t.csv").Concat(Expected("award_participant.csv")).ToDictionary();
        var michelson = ("michelson", Sample.Of([.. Lines("input/michelson_1879.csv").Select(line => 1000 * int.Parse(line[0], CultureInfo.InvariantCulture))]), 0);

        foreach (var (name, sample, _) in Samples().Concat(AwardTotals().Where(total => total.Name.StartsWith("award2:", StringComparison.Ordinal))).Append(michelson))
        {
            var moments = Moments.Of(sample);
            (moments.Mean / 1000).ShouldBe(expected[(name, "mean")], 1e-11 * Math.Max(1, Math.Abs(expected[(name, "mean")])), name);
            if (moments.N > 1) (Math.Sqrt(moments.Variance) / 1000).ShouldBe(expected[(name, "sd")], 1e-11 * Math.Max(1, expected[(name, "sd")]), name);
        }
    }

    [Fact]
    public void Every_exact_moment_of_the_reference_set()
    {
        var totals = AwardTotals().ToDictionary(total => total.Name, total => Moments.Of(total.Sample));

        foreach (var line in Lines("expected/exact_moments.csv").Where(line => totals.ContainsKey(line[0])))
        {
            var moments = totals[line[0]];
            if (line[1] == "sum") moments.Sum.ShouldBe(Int128.Parse(line[2], CultureInfo.InvariantCulture));
            if (line[1] == "sumsq") moments.SumOfSquares.ShouldBe(Int128.Parse(line[2], CultureInfo.InvariantCulture));
            if (line[1] != "var_milli2_fraction") continue;
            var fraction = line[2].Split('/').Select(part => BigInteger.Parse(part, CultureInfo.InvariantCulture)).Append(1).ToArray();
            (moments.VarianceNumerator * fraction[1]).ShouldBe(moments.VarianceDenominator * fraction[0], line[0]);
        }
    }

    private static IEnumerable<(string Name, Multiset Sample, int Low)> Samples() =>
        from line in Lines("input/samples.csv")
        group line by (Name: line[0], Low: int.Parse(line[1], CultureInfo.InvariantCulture)) into sample
        select (sample.Key.Name, Sample.Of(string.Join(' ', sample.Select(line => line[4])), 1000), sample.Key.Low);

    private static IEnumerable<(string Name, Multiset Sample, int Low)> AwardTotals() =>
        from line in Lines("input/award.csv")
        group line by $"award{line[1]}:{line[3]}" into participant
        select (participant.Key, Sample.Of(string.Join(' ', participant.Select(line => line[18]))), 0);

    private static (Multiset Waits, int Unanswered) Waits(string channel)
    {
        var contacts = Lines("input/award.csv").Where(line => line[1] == "2" && line[5] == channel).ToList();
        var answered = contacts.Where(line => line[6] == "1").Select(line => int.Parse(line[7], CultureInfo.InvariantCulture)).ToArray();
        return (Sample.Of(answered), contacts.Count - answered.Length);
    }
}
