using System.Globalization;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;
using Pipeline.Core.Tests.Statistics.Other;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>Shares over the whole of the reference values, beside those of Wilson.</summary>
public sealed class ReferenceShareTests
{
    [Fact]
    public void Every_interval_of_a_share_that_is_not_in_use_is_that_of_R()
    {
        foreach (var line in Lines("expected/shares.csv"))
        {
            var (yes, n) = (Long(line[0]), Long(line[1]));
            Check(OtherShareIntervals.Jeffreys(yes, n), line[4], line[5], 1e-12, $"Jeffreys {yes} of {n}");
            Check(OtherShareIntervals.Clopper(yes, n), line[6], line[7], 1e-12, $"Clopper {yes} of {n}");
            Check(OtherShareIntervals.MidP(yes, n), line[8], line[9], 1e-11, $"mid-P {yes} of {n}");
        }
    }

    [Fact]
    public void The_bounded_mean_of_yes_and_no_is_the_mid_P_interval_of_every_share()
    {
        foreach (var line in Lines("expected/shares.csv").Where(line => Long(line[1]) <= BoundedMean.LargestBounded))
        {
            var sample = new Multiset();
            sample.Add(1, Long(line[0]));
            sample.Add(0, Long(line[1]) - Long(line[0]));

            Check(BoundedMean.Of(sample, 0, 1), line[8], line[9], 1e-11, $"{line[0]} of {line[1]}");
        }
    }

    [Fact]
    public void Every_count_behind_a_difference_of_shares_is_that_of_the_dialogues()
    {
        foreach (var ((name, stat), value) in Expected("share_difference.csv"))
        {
            if (!name.StartsWith("award_buy:", StringComparison.Ordinal) || stat is not ("yes1" or "yes2" or "n1" or "n2")) continue;
            var answers = ReferenceAward.Buy(stat[^1..], name["award_buy:".Length..]);
            (stat[0] == 'n' ? answers.N : answers.Counts.GetValueOrDefault(100)).ShouldBe((long)value, $"{name} {stat}");
        }
    }

    private static void Check(Interval interval, string low, string high, double tolerance, string what)
    {
        interval.Low.ShouldBe(Number(low), tolerance, what);
        interval.High.ShouldBe(Number(high), tolerance, what);
    }

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
