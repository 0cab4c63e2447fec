using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class WilsonTests
{
    [Theory]
    [InlineData(81, 263, 0.255288519878274, 0.3662095769828)]
    [InlineData(15, 148, 0.0623863995307363, 0.160487241723308)]
    [InlineData(0, 20, 0, 0.161125158052819)]
    [InlineData(1, 29, 0.00611321429276266, 0.171755218793203)]
    [InlineData(24, 25, 0.804559362638063, 0.992903766498013)]
    [InlineData(19, 25, 0.565703166445709, 0.885036863065986)]
    [InlineData(25, 25, 0.866807749060952, 1)]
    [InlineData(5, 8, 0.305742394602627, 0.863155714176403)]
    [InlineData(1, 1, 0.206549314377238, 1)]
    [InlineData(0, 1, 0, 0.793450685622763)]
    public void The_interval_is_that_of_R(long yes, long n, double low, double high)
    {
        var interval = Wilson.Of(yes, n);

        interval.Low.ShouldBe(low, 1e-12);
        interval.High.ShouldBe(high, 1e-12);
    }

    [Fact]
    public void All_or_none_end_exactly_at_the_limit()
    {
        for (var n = 1; n <= 500; n++)
        {
            Wilson.Of(0, n).Low.ShouldBe(0.0);
            Wilson.Of(n, n).High.ShouldBe(1.0);
        }
    }

    [Fact]
    public void A_share_of_nothing_has_no_interval()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Of(0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Of(3, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Of(-1, 2));
    }
}
