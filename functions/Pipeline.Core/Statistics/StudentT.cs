namespace Pipeline.Core.Statistics;

/// <summary>Student's t distribution, of whole and broken degrees of freedom.</summary>
public static class StudentT
{
    /// <summary>
    /// The 97.5 % point by the Cornish-Fisher series (Abramowitz and Stegun 26.7.5, one term more), relative error below 1e-11. Only
    /// + - * and /, so the same bits on every platform. From 100 degrees of freedom; fewer throw ArgumentOutOfRangeException.
    /// </summary>
    public static double Upper(long degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 100);
        const double z = Normal.Upper, zz = z * z;
        const double g1 = z * (zz + 1) / 4;
        const double g2 = z * ((((5 * zz) + 16) * zz) + 3) / 96;
        const double g3 = z * ((((((3 * zz) + 19) * zz) + 17) * zz) - 15) / 384;
        const double g4 = z * ((((((((79 * zz) + 776) * zz) + 1482) * zz) - 1920) * zz) - 945) / 92160;
        const double g5 = z * ((((((((((27 * zz) + 339) * zz) + 930) * zz) - 1782) * zz) - 765) * zz) + 17955) / 368640;
        var v = (double)degreesOfFreedom;
        return z + ((g1 + ((g2 + ((g3 + ((g4 + (g5 / v)) / v)) / v)) / v)) / v);
    }

    /// <summary>The probability of a value above t.</summary>
    public static double UpperTail(double t, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        var half = TwoSided(t, degreesOfFreedom) / 2;
        return t > 0 ? half : 1 - half;
    }

    /// <summary>The probability of a value as far from zero as t, on either side.</summary>
    public static double TwoSided(double t, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        if (double.IsInfinity(t)) return 0;
        var square = t * t;
        return IncompleteBeta.Regularised(
            degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + square), square / (degreesOfFreedom + square));
    }

    /// <summary>The probability of a value of at most t.</summary>
    public static double Cdf(double t, double degreesOfFreedom) => UpperTail(-t, degreesOfFreedom);

    /// <summary>The value that the probability p lies below; p strictly between 0 and 1.</summary>
    public static double Quantile(double p, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        if (p < 0.5) return -Quantile(1 - p, degreesOfFreedom, p);
        return Quantile(p, degreesOfFreedom, 1 - p);
    }

    /// <summary>Bisection on the upper tail, which is monotone, to the last bit.</summary>
    private static double Quantile(double p, double degreesOfFreedom, double tail)
    {
        if (p == 0.5) return 0;
        double low = 0, high = 1;
        while (UpperTail(high, degreesOfFreedom) > tail) (low, high) = (high, high * 2);
        for (var middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            if (UpperTail(middle, degreesOfFreedom) > tail) low = middle;
            else high = middle;
        }

        return high;
    }
}
