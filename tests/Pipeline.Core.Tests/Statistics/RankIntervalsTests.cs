using CsCheck;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class RankIntervalsTests
{
    // Two alike, one without variance, one of six dialogues.
    private static readonly string[] Edge =
    [
        "960 940 1000 900 980 950 970 930",
        "960 940 1000 900 980 950 970 930",
        "1000 1000 1000 1000 1000 1000 1000 1000",
        "500 700 650 900 400 800 750 600",
        "900 880 910 860 905 890 870 915",
        "700 700 700 700 700 700",
        "100 300 200 250 350 150 50 0",
    ];

    private static readonly Gen<Moments[]> Groups = Gen.Int[0, 20].Array[2, 8].Select(values => Moments.Of(Sample.Of(values))).Array[2, 8];

    [Fact]
    public void The_ranges_of_alike_unvarying_and_short_samples_are_those_of_R()
    {
        var intervals = RankIntervals.Of(Participants(Edge));

        PlaceRange[] expected = [new(1, 4), new(1, 4), new(1, 3), new(5, 6), new(2, 4), new(5, 6), new(7, 7)];
        intervals.Select(interval => interval.Marginal).ShouldBe(expected);
        intervals.Select(interval => interval.Joint).ShouldBe(expected);
        double[] variances =
            [39.1420212765957, 39.1420212765957, 34.6170212765958, 157.117021276596, 36.4420212765957, 39.9427168576105, 104.617021276596];
        foreach (var (interval, variance) in intervals.Zip(variances)) interval.ModeratedVariance.ShouldBe(100 * variance, 1e-9);
    }

    [Fact]
    public void Eight_scores_of_a_hundred_are_not_certainly_first() =>
        RankIntervals.Of(Participants(Edge)).Select(interval => interval.Marginal.HoldsFirst)
            .ShouldBe([true, true, true, false, false, false, false]);

    [Fact]
    public void The_ranges_with_a_single_dialogue_among_them_are_those_of_scipy()
    {
        var intervals = RankIntervals.Of(Participants(
            "90", "85 75 90 95 60 80", "70 90 65 88 100 100 75", "96 97 98 99 95 96 97 98 99 95 96 97"));

        // scipy.stats.t.sf of each ordered pair, sorted, times what is left.
        intervals.Select(interval => interval.Marginal).ShouldBe([new(1, 4), new(2, 4), new(2, 4), new(1, 2)]);
        intervals.Select(interval => interval.Joint).ShouldBe([new(1, 4), new(2, 4), new(1, 4), new(1, 3)]);
        double[] variances = [90.625, 115.064102564, 137.642857143, 39.25877193];
        foreach (var (interval, variance) in intervals.Zip(variances)) interval.ModeratedVariance.ShouldBe(variance, 1e-8);
    }

    [Fact]
    public void Without_any_variance_only_equal_means_leave_a_place_open() =>
        RankIntervals.Of(Participants("5 5 5", "5 5", "3 3", "9 9")).Select(interval => interval.Joint)
            .ShouldBe([new(2, 3), new(2, 3), new(4, 4), new(1, 1)]);

    [Fact]
    public void A_single_dialogue_each_tells_nothing()
    {
        var intervals = RankIntervals.Of(Participants("100", "0", "50"));

        intervals.ShouldAllBe(interval => interval.Marginal == new PlaceRange(1, 3) && interval.Joint == new PlaceRange(1, 3));
        intervals.ShouldAllBe(interval => double.IsNaN(interval.ModeratedVariance));
    }

    [Fact]
    public void Alone_a_participant_is_first()
    {
        RankIntervals.Of(Participants("80 90")).Single().Marginal.ShouldBe(new PlaceRange(1, 1));
        RankIntervals.Of([]).ShouldBeEmpty();
    }

    [Fact]
    public void The_joint_range_holds_the_marginal_range_and_that_the_measured_place() =>
        Groups.Sample(groups =>
        {
            foreach (var (at, interval) in RankIntervals.Of(groups).Index())
            {
                var place = 1 + groups.Count(other => other.CompareMeans(groups[at]) > 0);
                interval.Marginal.Best.ShouldBeLessThanOrEqualTo(place);
                interval.Marginal.Worst.ShouldBeGreaterThanOrEqualTo(place);
                interval.Joint.Best.ShouldBeLessThanOrEqualTo(interval.Marginal.Best);
                interval.Joint.Worst.ShouldBeGreaterThanOrEqualTo(interval.Marginal.Worst);
            }
        }, iter: 1000);

    [Fact]
    public void Turning_the_scale_and_the_list_round_turns_the_ranges_round() =>
        Groups.Sample(groups =>
        {
            var ranges = RankIntervals.Of(groups).Select(interval => interval.Marginal);

            Moments[] turned = [.. groups.Reverse().Select(group => group with { Sum = -group.Sum })];

            RankIntervals.Of(turned).Select(interval => interval.Marginal).Reverse()
                .ShouldBe(ranges.Select(range => new PlaceRange(groups.Length + 1 - range.Worst, groups.Length + 1 - range.Best)));
        }, iter: 1000);

    [Fact]
    public void The_unit_of_the_values_does_not_matter() =>
        Groups.Sample(groups =>
        {
            Moments[] thousandths = [.. groups.Select(group => new Moments(group.N, 1000 * group.Sum, 1_000_000 * group.SumOfSquares))];

            RankIntervals.Of(thousandths).Select(Ranges).ShouldBe(RankIntervals.Of(groups).Select(Ranges));
        });

    [Fact]
    public void It_is_Holms_rule_over_both_directions_of_every_pair() =>
        Groups.Where(groups => groups.Any(group => group.VarianceNumerator > 0)).Sample(groups =>
        {
            var means = new ModeratedMeans(groups);
            double P(int ahead, int behind) => Precision.Rounded(means.PValue(ahead, behind));

            foreach (var (at, interval) in RankIntervals.Of(groups).Index())
            {
                int[] others = [.. Enumerable.Range(0, groups.Length).Where(other => other != at)];
                var adjusted = Holm.Adjust([.. others.Select(other => P(other, at)), .. others.Select(other => P(at, other))]);
                var better = adjusted.Take(others.Length).Count(p => p <= 0.05);
                var worse = adjusted.Skip(others.Length).Count(p => p <= 0.05);
                interval.Marginal.ShouldBe(new PlaceRange(1 + better, groups.Length - worse));
            }
        });

    [Fact]
    public void A_participant_without_dialogues_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => RankIntervals.Of([.. Participants("1 2"), default]));

    private static (PlaceRange Marginal, PlaceRange Joint) Ranges(RankInterval interval) => (interval.Marginal, interval.Joint);

    private static Moments[] Participants(params string[] samples) => [.. samples.Select(sample => Moments.Of(Sample.Of(sample)))];
}
