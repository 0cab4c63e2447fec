using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>Values that SciPy 1.10.1 computed from published data; the call stands beside each.</summary>
public sealed class OtherToolsTests
{
    // Dried weights of plants (Dobson 1983), in hundredths of a gram: control and two treatments.
    private const string Control = "4.17 5.58 5.18 6.11 4.50 4.61 5.17 4.53 5.33 5.14";
    private const string First = "4.81 4.17 4.41 3.59 5.87 3.83 6.03 4.89 4.32 4.69";
    private const string Second = "6.31 5.12 5.54 5.50 5.37 5.29 4.92 6.15 5.80 5.26";

    [Theory]
    [InlineData(Control, First, -1.191260381848701, 0.25038250858754874)]
    [InlineData(First, Second, 3.0100985421243616, 0.00929840471726984)]
    public void Welch_on_the_weights_of_plants(string first, string second, double t, double p)
    {
        // stats.ttest_ind(second, first, equal_var=False)
        var test = Welch.Of(Moments.Of(Sample.Of(first, 100)), Moments.Of(Sample.Of(second, 100))).ShouldNotBeNull();

        test.T.ShouldBe(t, 1e-12);
        test.P.ShouldBe(p, 1e-12);
    }

    [Theory]
    [InlineData(3, 4, 1, 4, 0.48571428571428565)]
    [InlineData(17, 20, 11, 23, 0.023140053533375164)]
    [InlineData(412, 500, 371, 500, 0.002105404592021391)]
    public void Fisher_on_cups_of_tea_and_larger_tables(long firstYes, long firstN, long secondYes, long secondN, double p) =>
        FisherExact.P(firstYes, firstN, secondYes, secondN).ShouldBe(p, 1e-12); // stats.fisher_exact([[yes, no], [yes, no]])

    [Theory]
    [InlineData(2.3, 17.4, 0.017036262426953754)]
    [InlineData(-0.7, 3.2, 0.7342898379488614)]
    [InlineData(5.5, 60, 4.1262116716361304e-07)]
    [InlineData(12, 9, 3.8499431114928223e-07)]
    public void Tails_of_t(double t, double degrees, double tail) => StudentT.UpperTail(t, degrees).ShouldBe(tail, 1e-11 * tail); // stats.t.sf

    [Theory]
    [InlineData(3.1, 4, 27, 0.03193494217390836)]
    [InlineData(0.8, 12, 150, 0.6499974296679528)]
    [InlineData(9.5, 3, 8.5, 0.004391353002911019)]
    public void Tails_of_f(double f, double above, double below, double tail) => FDistribution.UpperTail(f, above, below).ShouldBe(tail, 1e-11 * tail); // stats.f.sf

    [Fact]
    public void Flipping_the_signs_of_twelve_changes() =>
        SignFlip.P(Sample.Of(6, -3, 14, 9, -2, 11, 8, -1, 7, 5, 12, -4)).ShouldBe(0.0205078125, 1e-15); // stats.permutation_test(…, permutation_type="samples")
}
