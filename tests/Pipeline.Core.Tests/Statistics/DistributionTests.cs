using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class DistributionTests
{
    [Theory]
    [InlineData(0.975, 1, 12.7062047361747)]
    [InlineData(0.975, 24, 2.06389856162803)]
    [InlineData(0.95, 10, 1.81246112281168)]
    public void Quantiles_of_t_are_those_of_the_tables(double p, double degrees, double t)
    {
        StudentT.Quantile(p, degrees).ShouldBe(t, 1e-11 * t);
        StudentT.Quantile(1 - p, degrees).ShouldBe(-t, 1e-10 * t);
    }

    [Fact]
    public void The_series_for_many_degrees_of_freedom_agrees_with_the_distribution()
    {
        foreach (var degrees in (int[])[100, 401, 3900, 100_000]) StudentT.Upper(degrees).ShouldBe(StudentT.Quantile(0.975, degrees), 1e-11);
    }

    [Fact]
    public void With_one_degree_of_freedom_t_is_cauchys() => StudentT.Cdf(1, 1).ShouldBe(0.75, 1e-14);

    [Fact]
    public void With_two_degrees_of_freedom_t_has_a_closed_form()
    {
        foreach (var t in (double[])[-6, -1.5, 0.1, 2, 40]) StudentT.Cdf(t, 2).ShouldBe(0.5 + (t / (2 * Math.Sqrt(2 + (t * t)))), 1e-14);
    }

    [Fact]
    public void Both_tails_and_the_middle_are_everything()
    {
        foreach (var (t, degrees) in ((double, double)[])[(0, 3), (0.3, 7.5), (2.2, 31.7), (9, 4), (40, 2000)])
        {
            (StudentT.UpperTail(t, degrees) + StudentT.Cdf(t, degrees)).ShouldBe(1, 1e-14);
            StudentT.TwoSided(t, degrees).ShouldBe(2 * StudentT.UpperTail(t, degrees), 1e-14);
        }

        StudentT.TwoSided(double.PositiveInfinity, 5).ShouldBe(0);
    }

    [Fact]
    public void The_square_of_t_is_an_f_with_one_degree_above()
    {
        foreach (var (t, degrees) in ((double, double)[])[(0.5, 3), (1.7, 24), (4.2, 150)])
            FDistribution.UpperTail(t * t, 1, degrees).ShouldBe(StudentT.TwoSided(t, degrees), 1e-14);
        FDistribution.UpperTail(0, 3, 4).ShouldBe(1);
        FDistribution.UpperTail(double.PositiveInfinity, 3, 4).ShouldBe(0);
    }

    [Theory]
    [InlineData(1.959963984540054, 0.975)]
    [InlineData(0, 0.5)]
    [InlineData(-6, 9.86587645037698e-10)]
    [InlineData(-2.9, 0.00186581330038404)]
    [InlineData(-3.1, 0.000967603213218359)]
    public void The_normal_distribution_is_exact_in_its_tail(double z, double p) => Normal.Cdf(z).ShouldBe(p, 1e-12 * p);

    [Fact]
    public void Quantiles_undo_the_distribution()
    {
        foreach (var p in (double[])[1e-12, 0.001, 0.2, 0.5, 0.77, 0.999])
        {
            Normal.Cdf(Normal.Quantile(p)).ShouldBe(p, 1e-13);
            StudentT.Cdf(StudentT.Quantile(p, 6.5), 6.5).ShouldBe(p, 1e-13);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void There_is_no_quantile_at_or_beyond_the_ends(double p)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Normal.Quantile(p));
        Should.Throw<ArgumentOutOfRangeException>(() => StudentT.Quantile(p, 5));
    }

    [Theory]
    [InlineData(0.0012345678949, 0.001234568)]
    [InlineData(0.5, 0.5)]
    [InlineData(3e-10, 0)]
    public void Published_p_values_have_nine_decimals(double p, double published) => Precision.Rounded(p).ShouldBe(published);
}
