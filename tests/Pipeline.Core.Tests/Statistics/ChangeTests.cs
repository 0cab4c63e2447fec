using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class ChangeTests
{
    [Fact]
    public void Newcombes_own_example_is_reproduced()
    {
        // Newcombe 1998: 56 of 70 against 48 of 80 gives 0.0524 to 0.3339.
        var interval = Newcombe.Difference(48, 80, 56, 70);

        interval.Low.ShouldBe(0.0524314724023649, 1e-14);
        interval.High.ShouldBe(0.333872654036906, 1e-14);
    }

    [Fact]
    public void A_difference_seen_from_the_other_side_is_its_mirror()
    {
        var one = Newcombe.Difference(3, 10, 9, 12);
        var other = Newcombe.Difference(9, 12, 3, 10);

        (one.Low, one.High).ShouldBe((-other.High, -other.Low));
    }

    [Fact]
    public void Students_sleep_data_give_the_published_welch_test()
    {
        // R, t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, p = 0.07939.
        var first = Moments.Of(Sample.Of("0.7 -1.6 -0.2 -1.2 -0.1 3.4 3.7 0.8 0.0 2.0", 10));
        var second = Moments.Of(Sample.Of("1.9 0.8 1.1 0.1 -0.1 4.4 5.5 1.6 4.6 3.4", 10));

        var test = Welch.Of(second, first).ShouldNotBeNull();

        test.T.ShouldBe(-1.8608, 5e-5);
        test.DegreesOfFreedom.ShouldBe(17.776, 5e-4);
        test.P.ShouldBe(0.07939, 5e-6);
    }

    [Fact]
    public void A_single_value_or_no_spread_at_all_cannot_be_tested()
    {
        var (single, flat, spread) = (Moments.Of(Sample.Of(3)), Moments.Of(Sample.Of(5, 5, 5)), Moments.Of(Sample.Of(1, 2, 4)));

        Welch.Of(single, spread).ShouldBeNull();
        Welch.Of(spread, single).ShouldBeNull();
        Welch.Of(flat, flat).ShouldBeNull();
        Welch.Of(flat, spread).ShouldNotBeNull().P.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Mover_of_equal_intervals_around_their_estimates_is_wider_by_the_root_of_two()
    {
        var interval = Mover.Difference(50, new(40, 60), 70, new(60, 80));

        interval.Low.ShouldBe(20 - (10 * Math.Sqrt(2)), 1e-12);
        interval.High.ShouldBe(20 + (10 * Math.Sqrt(2)), 1e-12);
    }

    [Theory]
    [InlineData(24, 25, 19, 25, 0.0982776089159068)]
    [InlineData(10, 10, 0, 20, 3.32833916042312e-08)]
    [InlineData(0, 5, 0, 5, 1)]
    [InlineData(5, 5, 5, 5, 1)]
    public void Fishers_exact_test_adds_up_the_tables_at_most_as_probable(long firstYes, long firstN, long secondYes, long secondN, double p)
    {
        FisherExact.P(firstYes, firstN, secondYes, secondN).ShouldBe(p, 1e-13);
        FisherExact.P(secondYes, secondN, firstYes, firstN).ShouldBe(p, 1e-13);
    }

    [Fact]
    public void Thousands_of_dialogues_neither_overflow_nor_underflow()
    {
        FisherExact.P(0, 5000, 5000, 5000).ShouldBe(0);
        FisherExact.P(2500, 5000, 2500, 5000).ShouldBe(1, 1e-12);
        FisherExact.P(3800, 5000, 3700, 5000).ShouldBeInRange(0.01, 0.05);
    }

    [Fact]
    public void More_yes_than_answers_is_a_mistake()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => FisherExact.P(6, 5, 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => FisherExact.P(-1, 5, 1, 5));
    }
}
