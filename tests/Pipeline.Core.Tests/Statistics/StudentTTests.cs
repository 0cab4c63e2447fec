using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class StudentTTests
{
    [Theory]
    [InlineData(120, 1.97993040508242)]
    [InlineData(1_000_000, 1.95996635681411)]
    public void The_quantile_is_that_of_R(long degreesOfFreedom, double expected) =>
        StudentT.Upper(degreesOfFreedom).ShouldBe(expected, 1e-11 * expected);

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(1411)]
    [InlineData(3899)]
    public void Ninety_five_percent_of_the_density_lie_within_it(int degreesOfFreedom)
    {
        var quantile = StudentT.Upper(degreesOfFreedom);

        var within = Integral(degreesOfFreedom, 0, quantile);
        var all = Integral(degreesOfFreedom, 0, 40);

        (within / all).ShouldBe(0.95, 1e-11);
    }

    [Fact]
    public void A_small_sample_is_not_its_business() => Should.Throw<ArgumentOutOfRangeException>(() => StudentT.Upper(99));

    /// <summary>Simpson's rule on the density but for its constant.</summary>
    private static double Integral(int degreesOfFreedom, double from, double to)
    {
        const int steps = 20_000;
        var sum = 0.0;
        for (var step = 0; step <= steps; step++)
        {
            var t = from + ((to - from) * step / steps);
            var weight = step is 0 or steps ? 1 : step % 2 == 1 ? 4 : 2;
            sum += weight * Math.Pow(1 + (t * t / degreesOfFreedom), -(degreesOfFreedom + 1) / 2.0);
        }

        return sum * (to - from) / steps / 3;
    }
}
