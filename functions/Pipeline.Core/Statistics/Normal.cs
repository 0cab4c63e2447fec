namespace Pipeline.Core.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>The 97.5 % point.</summary>
    public const double Upper = 1.959963984540054;

    private const double RootTwoPi = 2.50662827463100050242;
    private const double SeriesUpTo = 3;

    /// <summary>The probability of a value of at most z, with small relative error in the lower tail.</summary>
    public static double Cdf(double z)
    {
        var tail = Math.Abs(z) < SeriesUpTo ? 0.5 - Centre(Math.Abs(z)) : Tail(Math.Abs(z));
        return z < 0 ? tail : 1 - tail;
    }

    /// <summary>The value that the probability p lies below; p strictly between 0 and 1.</summary>
    public static double Quantile(double p)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        if (p > 0.5) return -Quantile(1 - p);
        if (p == 0.5) return 0;
        double low = -40, high = 0;
        for (var middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            if (Cdf(middle) < p) low = middle;
            else high = middle;
        }

        return high;
    }

    internal static double Density(double z) => Math.Exp(-z * z / 2) / RootTwoPi;

    /// <summary>The probability between 0 and z: a series of positive terms (Abramowitz and Stegun 26.2.11).</summary>
    private static double Centre(double z)
    {
        double term = z, sum = z;
        for (var k = 3; term > sum * 1e-17; k += 2) sum += term *= z * z / k;
        return Density(z) * sum;
    }

    /// <summary>The probability above z: Laplace's continued fraction (Abramowitz and Stegun 26.2.14), from its far end.</summary>
    private static double Tail(double z)
    {
        if (z > 40) return 0;
        var fraction = 0.0;
        for (var k = 120; k > 0; k--) fraction = k / (z + fraction);
        return Density(z) / (z + fraction);
    }
}
