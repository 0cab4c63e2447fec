namespace Pipeline.Core.Statistics;

/// <summary>Student's t distribution as far as 95 % intervals of large samples need it.</summary>
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
}
