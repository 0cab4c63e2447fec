using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class AdjustedWaldTests
{
    [Theory]
    [InlineData(13, 5, 25, -0.471109218233079, 57.6139663610902)]
    [InlineData(4, 1, 7, -16.3812132181631, 76.3812132181631)]
    [InlineData(2000, 600, 3900, 33.5689895712478, 38.1706978486856)]
    [InlineData(9, 9, 24, -32.0554318853201, 32.0554318853201)]
    public void The_interval_is_that_of_R(long promoters, long detractors, long n, double low, double high)
    {
        var interval = AdjustedWald.Of(promoters, detractors, n);

        interval.Low.ShouldBe(low, 1e-12);
        interval.High.ShouldBe(high, 1e-12);
    }

    [Fact]
    public void It_never_passes_a_hundred()
    {
        AdjustedWald.Of(10, 0, 10).High.ShouldBe(100);
        AdjustedWald.Of(10, 0, 10).Low.ShouldBe(47.5035515447902, 1e-12);
        AdjustedWald.Of(0, 25, 25).Low.ShouldBe(-100);
        AdjustedWald.Of(0, 25, 25).High.ShouldBe(-74.9768891973103, 1e-12);
    }

    [Fact]
    public void Impossible_counts_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => AdjustedWald.Of(0, 0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => AdjustedWald.Of(3, 3, 5));
    }
}
