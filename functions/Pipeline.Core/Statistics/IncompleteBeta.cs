namespace Pipeline.Core.Statistics;

/// <summary>
/// The regularised incomplete beta function by its continued fraction (DiDonato and Morris 1992, evaluated as Lentz 1976), relative
/// error below 1e-12 for parameters up to some thousands. Uses exponentials and logarithms, so its last digits may differ between
/// platforms.
/// </summary>
internal static class IncompleteBeta
{
    private const double Tiny = 1e-300;
    private const double Converged = 2e-16;
    private const int MostTerms = 20_000;

    /// <summary>
    /// The probability that a beta variable lies below x; `complement` is 1 - x, given apart so that neither loses digits.
    /// </summary>
    public static double Regularised(double a, double b, double x, double complement)
    {
        if (x <= 0) return 0;
        if (complement <= 0) return 1;
        var front = Math.Exp((a * LogOf(x, complement)) + (b * LogOf(complement, x)) - LogBeta(a, b));
        return x < (a + 1) / (a + b + 2) ? front / Fraction(a, b, x, complement) : 1 - (front / Fraction(b, a, complement, x));
    }

    /// <summary>Each term stands for two of the classical fraction, so half as many divisions reach the same digits.</summary>
    private static double Fraction(double a, double b, double x, double complement)
    {
        var lean = (a * complement) - (b * x) + 1;
        var after = 1 / (a + 1);
        double value = Away(a * lean * after), c = value, d = 0;
        for (var m = 1; m <= MostTerms; m++)
        {
            var before = after;
            after = 1 / (a + (2 * m) + 1);
            var half = m * (b - m) * x * (1 / (a + (2 * m) - 1));
            var numerator = half * (a + m - 1) * (a + b + m - 1) * x * before;
            var term = m + half + ((a + m) * (lean + (m * (2 - x))) * after);
            d = 1 / Away(term + (numerator * d));
            c = Away(term + (numerator / c));
            var factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) <= Converged) return value;
        }

        return value;
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
