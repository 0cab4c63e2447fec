using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>Means, deviations and their t intervals over the whole of the reference values, row by row.</summary>
public sealed class ReferenceMeanTests
{
    [Fact]
    public void Every_row_about_a_mean_is_that_of_R()
    {
        var samples = Lines("input/samples.csv").GroupBy(line => line[0])
            .ToDictionary(lines => lines.Key, lines => Sample.Of(string.Join(' ', lines.Select(line => line[4])), 1000));
        samples["michelson"] = Sample.Of([.. Lines("input/michelson_1879.csv").Select(line => 1000 * ReferenceAward.Whole(line[0]))]);

        foreach (var ((name, stat), value) in Expected("mean_t.csv")) Check(Computed(stat, samples[name]), value, 1e-12, $"{name} {stat}");
    }

    [Fact]
    public void Every_row_about_a_participant_is_that_of_R()
    {
        foreach (var ((name, stat), value) in Expected("award_participant.csv"))
        {
            var participant = name["award2:".Length..];
            var (answered, buy) = (ReferenceAward.AnsweredScores("2", participant), ReferenceAward.Buy("2", participant));
            var yes = buy.Counts.GetValueOrDefault(100);
            var computed = stat switch
            {
                "n_answered" => answered.N,
                "mean_answered" => Computed("mean", answered),
                "buy_yes" => yes,
                "buy_n" => buy.N,
                "buy_wilson_lo" => 100 * Wilson.Of(yes, buy.N).Low,
                "buy_wilson_hi" => 100 * Wilson.Of(yes, buy.N).High,
                _ => Computed(stat, ReferenceAward.Scores("2", participant)),
            };
            Check(computed, value, 1e-11, $"{name} {stat}");
        }
    }

    [Fact]
    public void Students_sleep_data_and_every_change_of_a_mean_are_those_of_R()
    {
        var welch = Expected("welch.csv");
        int[] Hours(int column) => [.. Lines("input/sleep.csv").Select(line => (int)Math.Round(10 * Number(line[column])))];

        var test = Welch.Of(Moments.Of(Sample.Of(Hours(2))), Moments.Of(Sample.Of(Hours(1)))).ShouldNotBeNull();

        Check(test.T, welch[("sleep", "t")], 1e-11, "t");
        Check(test.DegreesOfFreedom, welch[("sleep", "df")], 1e-11, "df");
        Check(test.P, welch[("sleep", "p")], 1e-11, "p");
        foreach (var ((name, stat), value) in Expected("mover_change.csv").Where(each => each.Key.Stat == "diff"))
        {
            double Mean(string period) => Computed("mean", ReferenceAward.Scores(period, name["award:".Length..]));
            (Mean("2") - Mean("1")).ShouldBe(value, 1e-9, $"{name} {stat}");
        }
    }

    /// <summary>Of a sample in thousandths, in whole units; sums stay in thousandths.</summary>
    private static double Computed(string stat, Multiset sample)
    {
        var moments = Moments.Of(sample);
        var mean = moments.Mean / 1000;
        var error = Math.Sqrt(moments.Variance / moments.N) / 1000;
        return stat switch
        {
            "n" => moments.N,
            "sum_milli" => (double)moments.Sum,
            "sumsq_milli" => (double)moments.SumOfSquares,
            "mean" => mean,
            "sd" => Math.Sqrt(moments.Variance) / 1000,
            "se" => error,
            "t95_lo" => mean - (StudentT.Quantile(0.975, moments.N - 1) * error),
            "t95_hi" => mean + (StudentT.Quantile(0.975, moments.N - 1) * error),
            _ => throw new ArgumentOutOfRangeException(nameof(stat), stat, "The reference set holds a row that nothing computes."),
        };
    }

    private static void Check(double computed, double expected, double relative, string what)
    {
        if (double.IsNaN(expected)) computed.ShouldBe(double.NaN, what);
        else computed.ShouldBe(expected, relative * Math.Max(1, Math.Abs(expected)), what);
    }
}
