using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;
using Pipeline.Core.Tests.Statistics.Other;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>Changes within dialogues over the whole of the reference values, row by row.</summary>
public sealed class ReferencePairedTests
{
    [Fact]
    public void Every_row_about_paired_changes_is_that_of_R()
    {
        var samples = Samples();

        foreach (var ((name, stat), value) in Expected("paired.csv"))
        {
            // The p-values of the channels reach 1e-17: of those the first eleven digits count, not the decimals.
            var tolerance = stat.EndsWith("_p", StringComparison.Ordinal) ? 1e-11 * value : 1e-12 * Math.Max(1, Math.Abs(value));
            Computed(stat, samples[name]).ShouldBe(value, tolerance, $"{name} {stat}");
        }
    }

    [Fact]
    public void Flipping_the_signs_of_steps_of_one_is_the_sign_test()
    {
        for (var ups = 0; ups <= 12; ups++)
        {
            for (var downs = 0; downs <= 12; downs++)
            {
                var steps = new Multiset();
                steps.Add(1, ups);
                steps.Add(-1, downs);
                steps.Add(0, 3);

                SignFlip.P(steps).ShouldBe(OtherPairedTests.Sign(ups, downs), 1e-15, $"{ups} up, {downs} down");
            }
        }
    }

    private static double Computed(string stat, Multiset changes)
    {
        var moments = Moments.Of(changes);
        var (up, down) = ((int)Times(changes, 1), (int)Times(changes, -1));
        var error = Math.Sqrt(moments.Variance / moments.N);
        return stat switch
        {
            "n" => moments.N,
            "n_up" => up,
            "n_down" => down,
            "n_same" => Times(changes, 0),
            "mean_diff" => moments.Mean,
            "t" => moments.Mean / error,
            "t_p" => StudentT.TwoSided(moments.Mean / error, moments.N - 1),
            "t95_lo" => moments.Mean - (StudentT.Quantile(0.975, moments.N - 1) * error),
            "t95_hi" => moments.Mean + (StudentT.Quantile(0.975, moments.N - 1) * error),
            "cohen_dz" => moments.Mean / Math.Sqrt(moments.Variance),
            "signflip_p" => SignFlip.P(changes),
            "sign_p" => OtherPairedTests.Sign(up, down),
            "wilcoxon_pratt_p" => OtherPairedTests.WilcoxonPratt(changes),
            _ => throw new ArgumentOutOfRangeException(nameof(stat), stat, "The reference set holds a row that nothing computes."),
        };
    }

    private static long Times(Multiset changes, int sign) =>
        changes.Counts.Where(pair => Math.Sign(pair.Key) == sign).Sum(pair => pair.Value);

    private static Dictionary<string, Multiset> Samples()
    {
        var samples = ReferenceAward.Participants().ToDictionary(each => $"award2:{each}", each => ReferenceAward.Changes("2", each));
        foreach (var channel in (string[])["phone", "email", "chat", "messenger"])
            samples[$"award2:channel:{channel}"] = ReferenceAward.ChangesIn("2", channel);
        samples["darwin"] = Sample.Of([.. Lines("input/darwin_zea_mays_eighths_inch.csv").Select(line => Whole(line[1]) - Whole(line[2]))]);
        samples["sleep_x10"] = Sample.Of([.. Lines("input/sleep.csv").Select(line => Tenths(line[1]) - Tenths(line[2]))]);
        foreach (var name in (string[])["s25_change", "s12_change"])
            samples[name] = Sample.Of([.. Lines("input/samples.csv").Where(line => line[0] == name).Select(line => Whole(line[4]))]);
        samples["allneg5"] = Sample.Of(-25, -25, -25, -25, -25);
        samples["allsame"] = Sample.Of(0, 0, 0, 0, 0, 0);
        return samples;
    }

    private static int Whole(string text) => ReferenceAward.Whole(text);

    private static int Tenths(string text) => (int)Math.Round(10 * Number(text));
}
