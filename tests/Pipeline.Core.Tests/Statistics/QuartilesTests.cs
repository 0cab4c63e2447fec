using CsCheck;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class QuartilesTests
{
    [Theory]
    [InlineData(new[] { 71.5 }, 71.5, 71.5, 71.5)]
    [InlineData(new[] { 80.0, 60 }, 65, 70, 75)]
    [InlineData(new[] { 3.0, 1, 4, 2 }, 1.75, 2.5, 3.25)]
    [InlineData(new[] { 50.0, 20, 35, 15, 40 }, 20, 35, 40)]
    [InlineData(new[] { 65.39, 63.22, 65.08, 73.58, 77.1, 61.2, 62.4 }, 62.81, 65.08, 69.485)]
    public void They_are_those_of_numpy(double[] means, double lower, double median, double upper)
    {
        // numpy.quantile(means, [.25, .5, .75])
        var quartiles = Quartiles.Of(means);

        quartiles.Lower.ShouldBe(lower, 1e-12);
        quartiles.Median.ShouldBe(median, 1e-12);
        quartiles.Upper.ShouldBe(upper, 1e-12);
    }

    [Fact]
    public void They_are_those_of_whole_numbers_and_do_not_depend_on_the_order() =>
        Gen.Int[0, 1000].Array[1, 30].Sample(values =>
        {
            var quartiles = Quartiles.Of([.. values.Select(value => (double)value)]);
            var reversed = Quartiles.Of([.. values.Reverse().Select(value => (double)value)]);

            quartiles.Lower.ShouldBe(Quantile.Of(Sample.Of(values), 0, 25).ShouldNotBeNull(), 1e-9);
            quartiles.Median.ShouldBe(Quantile.Of(Sample.Of(values), 0, 50).ShouldNotBeNull(), 1e-9);
            quartiles.Upper.ShouldBe(Quantile.Of(Sample.Of(values), 0, 75).ShouldNotBeNull(), 1e-9);
            reversed.ShouldBe(quartiles);
        });

    [Fact]
    public void Nobody_has_no_quartiles() => Should.Throw<ArgumentOutOfRangeException>(() => Quartiles.Of([]));
}
