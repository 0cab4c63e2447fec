namespace Pipeline.Core.Statistics;

/// <summary>
/// The regularised incomplete beta function by its continued fraction (DLMF 8.17.22, evaluated as Lentz 1976), relative error below 1e-13. Uses
/// exponentials and logarithms, so its last digits may differ between platforms.
/// </summary>
internal static class IncompleteBeta
{
    private const double Tiny = 1e-300;
    private const double Converged = 1e-16;
    private const int MostTerms = 20_000;

    /// <summary>The probability that a beta variable lies below x; `complement` is 1 - x, given apart so that neither loses digits.</summary>
    public static double Regularised(double a, double b, double x, double complement)
    {
        if (x <= 0) return 0;
        if (complement <= 0) return 1;
        var front = Math.Exp((a * LogOf(x, complement)) + (b * LogOf(complement, x)) - LogBeta(a, b));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(a, b, x) / a : 1 - (front * Fraction(b, a, complement) / b);
    }

    private static double Fraction(double a, double b, double x)
    {
        var d = 1 / Away(1 - ((a + b) * x / (a + 1)));
        double c = 1, value = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            var before = value;
            Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)));
            if (Math.Abs(value - before) <= Converged * Math.Abs(value)) return value;
        }

        return value;

        void Step(double numerator)
        {
            d = 1 / Away(1 + (numerator * d));
            c = Away(1 + (numerator / c));
            value *= d * c;
        }
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary>Near one the logarithm is taken from how little is missing.</summary>
    private static double LogOf(double x, double complement) => complement < 0.5 ? LogGamma.Log1P(-complement) : Math.Log(x);

    private static double LogBeta(double a, double b)
    {
        // Of two large and nearly equal log-gammas little would be left: their difference is taken from the series instead.
        var (small, large) = a < b ? (a, b) : (b, a);
        return large < 20 ? LogGamma.Of(a) + LogGamma.Of(b) - LogGamma.Of(a + b) : LogGamma.Of(small) - LogGamma.Increase(large, small);
    }
}
