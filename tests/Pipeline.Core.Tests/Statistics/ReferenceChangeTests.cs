using System.Globalization;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>Tests and intervals of change over the whole of the reference values.</summary>
public sealed class ReferenceChangeTests
{
    [Fact]
    public void Every_adjusted_p_value_of_the_reference_set()
    {
        Check("bh1995_pvalues", Lines("input/bh1995_pvalues.csv").Select(line => Number(line[1])));
        Check("pvalues_ties", Lines("input/pvalues_ties.csv").Select(line => Number(line[1])));
        var paired = Expected("paired.csv");
        Check("award2_signflip", Participants().Select(participant => paired[($"award2:{participant}", "signflip_p")]), Participants());
        Check("award2_signflip", Participants().Select(participant => SignFlip.P(Changes(participant))), Participants());
    }

    [Fact]
    public void Every_welch_test_of_the_reference_set()
    {
        var expected = Expected("welch.csv");
        List<double> p = [];

        foreach (var participant in Participants())
        {
            var name = $"award:{participant}";
            var (first, second) = (Moments.Of(Totals("1", participant)), Moments.Of(Totals("2", participant)));
            var test = Welch.Of(first, second).ShouldNotBeNull();
            ((second.Mean - first.Mean) / 1000).ShouldBe(expected[(name, "diff")], 1e-11 * 100);
            test.T.ShouldBe(expected[(name, "t")], 1e-11 * Math.Max(1, Math.Abs(expected[(name, "t")])), name);
            test.DegreesOfFreedom.ShouldBe(expected[(name, "df")], 1e-11 * expected[(name, "df")], name);
            test.P.ShouldBe(expected[(name, "p")], 1e-11, name);
            var half = StudentT.Quantile(0.975, test.DegreesOfFreedom) * Math.Sqrt((first.Variance / first.N) + (second.Variance / second.N)) / 1000;
            (((second.Mean - first.Mean) / 1000) - half).ShouldBe(expected[(name, "lo")], 1e-9, name);
            (((second.Mean - first.Mean) / 1000) + half).ShouldBe(expected[(name, "hi")], 1e-9, name);
            p.Add(test.P);
        }

        foreach (var (adjusted, participant) in Holm.Adjust(p).Zip(Participants()))
            adjusted.ShouldBe(expected[($"award:{participant}", "p_holm")], 1e-11, participant);
        foreach (var (adjusted, participant) in BenjaminiHochberg.Adjust(p).Zip(Participants()))
            adjusted.ShouldBe(expected[($"award:{participant}", "p_BH")], 1e-11, participant);
    }

    [Fact]
    public void Every_interval_of_change_of_the_reference_set()
    {
        var expected = Expected("mover_change.csv");

        foreach (var participant in Participants())
        {
            var (first, second) = (Totals("1", participant), Totals("2", participant));
            var interval = Mover.Difference(
                Moments.Of(first).Mean, BoundedMean.Of(first, 0, 100_000), Moments.Of(second).Mean, BoundedMean.Of(second, 0, 100_000));
            (interval.Low / 1000).ShouldBe(expected[($"award:{participant}", "mover_lo")], 1e-9, participant);
            (interval.High / 1000).ShouldBe(expected[($"award:{participant}", "mover_hi")], 1e-9, participant);
        }
    }

    [Fact]
    public void Every_difference_of_shares_of_the_reference_set()
    {
        var expected = Expected("share_difference.csv");

        foreach (var ((name, stat), value) in expected.Where(each => char.IsAsciiDigit(each.Key.Case[0])))
        {
            // The file subtracts the second from the first.
            var counts = name.Split('/').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            Difference(stat, counts[2], counts[3], counts[0], counts[1]).ShouldBe(value, 1e-12, $"{name} {stat}");
        }

        foreach (var participant in Participants())
        {
            long Count(string stat) => (long)expected[($"award_buy:{participant}", stat)];
            foreach (var stat in (string[])["diff", "newcombe10_lo", "newcombe10_hi"])
                Difference(stat, Count("yes1"), Count("n1"), Count("yes2"), Count("n2")).ShouldBe(expected[($"award_buy:{participant}", stat)], 1e-12, participant);
        }
    }

    [Fact]
    public void Flipping_the_signs_of_yes_and_no_is_mcnemars_exact_test()
    {
        foreach (var ((name, _), value) in Expected("share_difference.csv").Where(each => each.Key.Case.StartsWith("mcnemar", StringComparison.Ordinal)))
        {
            var counts = name["mcnemar ".Length..].Split('/').Select(Whole).ToArray();
            SignFlip.P(Sample.Of([.. Enumerable.Repeat(1, counts[0]), .. Enumerable.Repeat(-1, counts[1])])).ShouldBe(value, 1e-12, name);
        }
    }

    [Fact]
    public void Every_paired_test_of_the_reference_set()
    {
        var expected = Expected("paired.csv");
        var darwin = Lines("input/darwin_zea_mays_eighths_inch.csv").Select(line => Whole(line[1]) - Whole(line[2])).ToArray();
        var sleep = Lines("input/sleep.csv").Select(line => (int)Math.Round(10 * (Number(line[1]) - Number(line[2])))).ToArray();
        List<(string Name, Multiset Changes)> cases =
        [
            ("darwin", Sample.Of(darwin)), ("sleep_x10", Sample.Of(sleep)),
            ("s25_change", ChangesOf("s25_change")), ("s12_change", ChangesOf("s12_change")),
            ("allneg5", Sample.Of(-25, -25, -25, -25, -25)), ("allsame", Sample.Of(0, 0, 0, 0, 0, 0)),
            .. Participants().Select(participant => ($"award2:{participant}", Changes(participant))),
        ];

        foreach (var (name, changes) in cases)
        {
            var moments = Moments.Of(changes);
            moments.Mean.ShouldBe(expected[(name, "mean_diff")], 1e-12 * Math.Max(1, Math.Abs(moments.Mean)), name);
            if (expected.TryGetValue((name, "signflip_p"), out var p)) SignFlip.P(changes).ShouldBe(double.IsNaN(p) ? 1 : p, 1e-12, name);
            if (!expected.TryGetValue((name, "t"), out var t) || double.IsNaN(t)) continue;
            (moments.Mean / Math.Sqrt(moments.Variance / moments.N)).ShouldBe(t, 1e-12 * Math.Max(1, Math.Abs(t)), name);
            StudentT.TwoSided(t, moments.N - 1).ShouldBe(expected[(name, "t_p")], 1e-12, name);
        }
    }

    private static void Check(string name, IEnumerable<double> p, List<string>? labels = null)
    {
        var values = p.ToList();
        var (holm, bh) = (Holm.Adjust(values), BenjaminiHochberg.Adjust(values));
        var expected = Expected("padjust.csv");
        for (var at = 0; at < values.Count; at++)
        {
            var label = $"{name}:{labels?[at] ?? (at + 1).ToString(CultureInfo.InvariantCulture)}";
            holm[at].ShouldBe(expected[(label, "holm")], 1e-14, label);
            bh[at].ShouldBe(expected[(label, "BH")], 1e-14, label);
        }
    }

    private static double Difference(string stat, long firstYes, long firstN, long secondYes, long secondN) => stat switch
    {
        "fisher_p" => FisherExact.P(firstYes, firstN, secondYes, secondN),
        "newcombe10_lo" => Newcombe.Difference(firstYes, firstN, secondYes, secondN).Low,
        "newcombe10_hi" => Newcombe.Difference(firstYes, firstN, secondYes, secondN).High,
        _ => ((double)secondYes / secondN) - ((double)firstYes / firstN),
    };

    private static List<string> Participants() => [.. Lines("input/award.csv").Select(line => line[3]).Distinct().Order(StringComparer.Ordinal)];

    private static Multiset Totals(string period, string participant) =>
        Sample.Of([.. Lines("input/award.csv").Where(line => line[1] == period && line[3] == participant).Select(line => Whole(line[18]))]);

    private static Multiset Changes(string participant) => Sample.Of([.. Lines("input/award.csv")
        .Where(line => line[1] == "2" && line[3] == participant && line[6] == "1").Select(line => Whole(line[15]) - Whole(line[8]))]);

    private static Multiset ChangesOf(string name) => Sample.Of([.. Lines("input/samples.csv").Where(line => line[0] == name).Select(line => Whole(line[4]))]);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
