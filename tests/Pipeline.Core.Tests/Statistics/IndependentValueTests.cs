using Pipeline.Core.Statistics;
using Pipeline.Core.Tests.Statistics.Other;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>Values of made-up data that SciPy 1.10.1 and mpmath 1.2.1 (40 digits) computed; the call stands beside each.</summary>
public sealed class IndependentValueTests
{
    private static readonly int[] Changes = [14, -8, 3, 3, 21, 0, 0, -5, 9, 17, -1, 30];

    [Theory]
    [InlineData(0.975, 2.7, 3.3921483831737508666)]
    [InlineData(0.995, 13.25, 3.0028457693059916131)]
    [InlineData(0.9, 88.5, 1.2911907587085748731)]
    [InlineData(0.0005, 6, -5.9588161788187595618)]
    public void Quantiles_of_t(double p, double degrees, double t)
    {
        // mpmath.findroot on the far tail below: SciPy's stats.t.ppf agrees to ten digits only, too few to try ours by.
        StudentT.Quantile(p, degrees).ShouldBe(t, 1e-13 * Math.Abs(t));
    }

    [Theory]
    [InlineData(1, 10_000, 0.000031830988512275772396)]
    [InlineData(1.5, 40, 0.0014898121954656226832)]
    [InlineData(5000, 2.2, 0.013926241233163283299)]
    [InlineData(5000, 40, 4.2074252359681858122e-304)]
    public void Far_tails_of_t(double degrees, double t, double tail)
    {
        // mpmath.betainc(degrees / 2, 1 / 2, 0, degrees / (degrees + t * t), regularized=True) / 2
        StudentT.UpperTail(t, degrees).ShouldBe(tail, 1e-12 * tail);
    }

    [Fact]
    public void The_middle_of_an_f_of_many_degrees()
    {
        // mpmath.betainc(700 / 2, 500 / 2, 0, 700 / (700 + 500 * f), regularized=True)
        FDistribution.UpperTail(1.01, 500, 700).ShouldBe(0.45036250321071299832, 1e-12);
    }

    [Theory]
    [InlineData(0.3, -0.5244005127080409)]
    [InlineData(1e-9, -5.9978070150076865)]
    public void Quantiles_of_the_normal_distribution(double p, double z) => Normal.Quantile(p).ShouldBe(z, 1e-11); // stats.norm.ppf(p)

    [Theory]
    [InlineData(-4.4, 5.412543907703841e-06)]
    [InlineData(-0.37, 0.3556912451994533)]
    [InlineData(1.1, 0.8643339390536173)]
    public void Probabilities_of_the_normal_distribution(double z, double p) => Normal.Cdf(z).ShouldBe(p, 1e-12 * p); // stats.norm.cdf(z)

    [Theory]
    [InlineData(5, 56, 0, 29, -0.1925600138551116, 0.03813714790353688)]
    [InlineData(21, 24, 14, 23, -0.4830723488856584, -0.015212737268288923)]
    public void Differences_of_shares(long firstYes, long firstN, long secondYes, long secondN, double low, double high)
    {
        // Each share's stats.binomtest(yes, n).proportion_ci(method="wilson"), squared and added with numpy.hypot.
        var interval = Newcombe.Difference(firstYes, firstN, secondYes, secondN);

        interval.Low.ShouldBe(low, 1e-12);
        interval.High.ShouldBe(high, 1e-12);
    }

    [Fact]
    public void A_paired_t()
    {
        var moments = Moments.Of(Sample.Of(Changes));

        var t = moments.Mean / Math.Sqrt(moments.Variance / moments.N);

        t.ShouldBe(2.093458613518398, 1e-12); // stats.ttest_1samp(changes, 0)
        StudentT.TwoSided(t, moments.N - 1).ShouldBe(0.06027892479220936, 1e-12);
    }

    [Fact]
    public void Tests_of_ranks_and_directions()
    {
        // stats.permutation_test(ranks with their signs, numpy.sum, permutation_type="samples", n_resamples=numpy.inf)
        OtherPairedTests.WilcoxonPratt(Sample.Of(Changes)).ShouldBe(0.095703125, 1e-15);
        OtherPairedTests.Sign(7, 3).ShouldBe(0.34375, 1e-15); // stats.binomtest(7, 10)
    }

    [Theory]
    [InlineData(17, 60, 0.17450528351404976, 0.41443606894994406, 0.18145557357998787, 0.4055461001381739)]
    [InlineData(1, 13, 0.001945628497348544, 0.36029743526787744, 0.00842965831221387, 0.3071494897066947)]
    public void Intervals_of_a_share_that_are_not_in_use(
        long yes, long n, double clopperLow, double clopperHigh, double jeffreysLow, double jeffreysHigh)
    {
        var (clopper, jeffreys) = (OtherShareIntervals.Clopper(yes, n), OtherShareIntervals.Jeffreys(yes, n));

        clopper.Low.ShouldBe(clopperLow, 1e-11); // stats.binomtest(yes, n).proportion_ci(method="exact")
        clopper.High.ShouldBe(clopperHigh, 1e-11);
        jeffreys.Low.ShouldBe(jeffreysLow, 1e-11); // stats.beta.ppf([0.025, 0.975], yes + 0.5, n - yes + 0.5)
        jeffreys.High.ShouldBe(jeffreysHigh, 1e-11);
    }
}
