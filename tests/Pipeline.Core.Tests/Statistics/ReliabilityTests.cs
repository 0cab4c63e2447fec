using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class ReliabilityTests
{
    // Sums of squares as fractions in Python.
    private static readonly Reliability Four = Reliability.Of([Of(62, 70, 81), Of(90, 85), Of(40, 55, 58, 47), Of(77)])!;

    [Fact]
    public void Groups_of_different_sizes_are_weighed_by_them()
    {
        Four.Between.ShouldBe(714, 1e-11);
        Four.Within.ShouldBe(65.41666666666667, 1e-12);
        Four.GroupSize.ShouldBe(2.3333333333333335, 1e-14);
        Four.Correlation.ShouldBe(0.8094924421023436, 1e-13);
    }

    [Fact]
    public void A_longer_test_is_more_reliable()
    {
        Four.OfMean(1).ShouldBe(Four.Correlation, 1e-15);
        Four.OfMean(10).ShouldBe(0.9770069251208234, 1e-13);
        Four.NumberFor(0.95).ShouldBe(5);
        Four.NumberFor(0.8).ShouldBe(1);
    }

    [Fact]
    public void Groups_that_differ_less_than_by_chance_are_not_reliable_at_any_length()
    {
        var alike = Reliability.Of([Of(0, 100), Of(100, 0)]).ShouldNotBeNull();

        alike.Correlation.ShouldBe(-1);
        alike.OfMean(1000).ShouldBe(0);
        alike.NumberFor(0.5).ShouldBeNull();
    }

    [Fact]
    public void Groups_without_spread_within_are_told_apart_by_one_value()
    {
        var apart = Reliability.Of([Of(10, 10), Of(20, 20, 20)]).ShouldNotBeNull();

        apart.Correlation.ShouldBe(1);
        apart.NumberFor(0.99).ShouldBe(1);
    }

    [Fact]
    public void Nothing_is_said_of_one_group_of_single_values_or_of_equal_ones()
    {
        Reliability.Of([]).ShouldBeNull();
        Reliability.Of([Of(1, 2, 3), Of()]).ShouldBeNull();
        Reliability.Of([Of(1), Of(2), Of(3)]).ShouldBeNull();
        Reliability.Of([Of(5, 5), Of(5)]).ShouldBeNull();
    }

    [Fact]
    public void Groups_without_values_do_not_count() =>
        Reliability.Of([Of(1, 3), Of(), Of(5, 6)]).ShouldBe(Reliability.Of([Of(1, 3), Of(5, 6)]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Perfection_and_nothing_are_no_targets(double reliability) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Four.NumberFor(reliability));

    [Fact]
    public void A_mean_of_no_values_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => Four.OfMean(0));

    private static Moments Of(params int[] values) => Moments.Of(Sample.Of(values));
}
