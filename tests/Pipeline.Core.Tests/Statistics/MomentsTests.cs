using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class MomentsTests
{
    // 25 dialogue scores of one participant, in thousandths of a point.
    private const string Scores =
        "100000 100000 87500 83333 89583 70833 89583 70833 95833 87500 52083 62500 47917 0 72917 35417 45833 43182 70455 88636 61364 59091 56818 13636 50000";

    [Fact]
    public void Sums_and_variance_are_exact_whole_numbers()
    {
        var moments = Moments.Of(Sample.Of(Scores));

        moments.N.ShouldBe(25);
        moments.Sum.ShouldBe((Int128)1634847);
        moments.SumOfSquares.ShouldBe((Int128)122968997821);

        // Published as 100375058029/150; ours is the same fraction, not reduced.
        (moments.VarianceNumerator * 150).ShouldBe(moments.VarianceDenominator * 100375058029);
    }

    [Fact]
    public void Mean_and_deviation_are_those_of_R()
    {
        var moments = Moments.Of(Sample.Of(Scores));

        (moments.Mean / 1000).ShouldBe(65.39388, 1e-12);
        (Math.Sqrt(moments.Variance) / 1000).ShouldBe(25.8682634424243, 1e-11);
    }

    [Fact]
    public void A_small_spread_on_a_large_number_is_not_cancelled_away()
    {
        // NIST StRD NumAcc4 in tenths: certified mean 10000000.2, certified deviation 0.1.
        var sample = Sample.Of(100000002);
        sample.Add(100000001, 500);
        sample.Add(100000003, 500);

        var moments = Moments.Of(sample);

        moments.Mean.ShouldBe(100000002);
        Math.Sqrt(moments.Variance).ShouldBe(1);
    }

    [Fact]
    public void One_value_has_no_variance() => Moments.Of(Sample.Of(7)).Variance.ShouldBe(double.NaN);
}
