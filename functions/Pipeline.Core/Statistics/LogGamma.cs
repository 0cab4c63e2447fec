namespace Pipeline.Core.Statistics;

/// <summary>The logarithm of the gamma function for positive numbers, by Stirling's series (DLMF 5.11.1) above ten and recurrence below.</summary>
internal static class LogGamma
{
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const double Asymptotic = 10;

    private static readonly double[] Stirling =
        [-3617.0 / 122400, 1.0 / 156, -691.0 / 360360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12];

    public static double Of(double x)
    {
        var product = 1.0;
        for (; x < Asymptotic; x++) product *= x;
        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + Correction(x) - Math.Log(product);
    }

    /// <summary>log gamma(x + by) - log gamma(x) for x of ten and more, without losing digits to the size of the two.</summary>
    public static double Increase(double x, double by) =>
        ((x - 0.5) * Log1P(by / x)) + (by * Math.Log(x + by)) - by + Correction(x + by) - Correction(x);

    private static double Correction(double x)
    {
        var z = 1 / (x * x);
        var sum = 0.0;
        foreach (var coefficient in Stirling) sum = (sum * z) + coefficient;
        return sum / x;
    }

    /// <summary>log(1 + x) exact for small x (Kahan).</summary>
    public static double Log1P(double x)
    {
        var sum = 1 + x;
        return sum - 1 == 0 ? x : Math.Log(sum) * x / (sum - 1);
    }
}
