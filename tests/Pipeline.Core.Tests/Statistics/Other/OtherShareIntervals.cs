using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// 95 % intervals of a share that the product does without, so that one number never has two of them. All are found by bisection on the
/// incomplete beta function: the share p at which x or more of n are as rare as 2.5 %.
/// </summary>
internal static class OtherShareIntervals
{
    private const double Tail = 0.025;

    /// <summary>Clopper and Pearson (1934): never covers less than 95 %.</summary>
    public static Interval Clopper(long yes, long n) => Ends(yes, n, (x, p) => Beta(x, n - x + 1, p));

    /// <summary>Clopper and Pearson with half the weight on the observed number (Lancaster 1961).</summary>
    public static Interval MidP(long yes, long n) =>
        Ends(yes, n, (x, p) => (Beta(x, n - x + 1, p) + (x == n ? 0 : Beta(x + 1, n - x, p))) / 2);

    /// <summary>The beta quantiles of Jeffreys' prior, with 0 and 1 at the ends (Brown, Cai and DasGupta 2001).</summary>
    public static Interval Jeffreys(long yes, long n) => Ends(yes, n, (x, p) => Beta(x + 0.5, n - x + 0.5, p));

    /// <summary>The upper end is the lower end of the number of those who said no.</summary>
    private static Interval Ends(long yes, long n, Func<long, double, double> rarity) =>
        new(yes == 0 ? 0 : Lower(p => rarity(yes, p)), yes == n ? 1 : 1 - Lower(p => rarity(n - yes, p)));

    private static double Lower(Func<double, double> rarity)
    {
        double low = 0, high = 1;
        for (var p = 0.5; p > low && p < high; p = (low + high) / 2)
        {
            if (rarity(p) < Tail) low = p;
            else high = p;
        }

        return high;
    }

    private static double Beta(double a, double b, double p) => IncompleteBeta.Regularised(a, b, p, 1 - p);
}
