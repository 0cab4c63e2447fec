using Pipeline.Core.Statistics;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>All of the reference values on reliability where they lie beside the repository.</summary>
public sealed class ReferenceReliabilityTests
{
    private const string Unbalanced = "unbalanced(first 10 rows of period 2 dropped)";

    [Fact]
    public void Every_reliability_of_the_reference_set()
    {
        var expected = Expected("reliability.csv");
        var rows = AwardRow.SecondPeriod();
        var compared = 0;

        foreach (var group in rows.GroupBy(row => row.Class))
        {
            var reliability = Of(group);
            var groups = group.Select(row => row.Participant).Distinct().Count();
            Compare(group.Key, "msb", reliability.Between / 1e6);
            Compare(group.Key, "msw", reliability.Within / 1e6);
            Compare(group.Key, "icc1", reliability.Correlation);
            Compare(group.Key, "reliability_of_mean_n25", reliability.OfMean(25));
            Compare(group.Key, "n_for_0.8", reliability.NumberFor(0.8).ShouldNotBeNull());
            var f = reliability.Between / reliability.Within;
            Compare(group.Key, "F_p", FDistribution.UpperTail(f, groups - 1, group.Count() - groups));
        }

        Compare(Unbalanced, "n0", Of(rows.Skip(10)).GroupSize);
        Compare(Unbalanced, "icc1", Of(rows.Skip(10)).Correlation);
        compared.ShouldBe(expected.Count);

        void Compare(string name, string stat, double value)
        {
            value.ShouldBe(expected[(name, stat)], 1e-10 * Math.Max(1, Math.Abs(value)), $"{name} {stat}");
            compared++;
        }
    }

    private static Reliability Of(IEnumerable<AwardRow> rows) =>
        Reliability.Of([.. rows.GroupBy(row => row.Participant).Select(AwardRow.Scores)]).ShouldNotBeNull();
}
