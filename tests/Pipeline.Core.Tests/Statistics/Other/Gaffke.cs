namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// Gaffke's (2005) bound of the mean of bounded values as it is published, cell by cell, for any level: the full version, which the product
/// does without because it is wider than it need be, and the mid-P version by another way than the product's.
/// </summary>
internal sealed class Gaffke(IReadOnlyList<double> sample, double low, double high)
{
    public (double Low, double High) Full(double tail) => Ends(t => 1 - AboveWithLow(t), AboveWithHigh, tail);

    public (double Low, double High) MidP(double tail) => Ends(
        t => ((1 - AboveWithLow(t)) + (1 - AboveWithHigh(t))) / 2, t => (AboveWithLow(t) + AboveWithHigh(t)) / 2, tail);

    /// <summary>The probability that the randomly weighted mean of the sample and the lower limit lies above t.</summary>
    public double AboveWithLow(double t) => Above([.. sample, low], t);

    private double AboveWithHigh(double t) => Above([.. sample, high], t);

    private (double Low, double High) Ends(Func<double, double> below, Func<double, double> above, double tail) =>
        (Crossing(t => below(t) < tail).Left, Crossing(t => above(t) > tail).Right);

    private (double Left, double Right) Crossing(Func<double, bool> before)
    {
        double left = low, right = high;
        for (var t = left + ((right - left) / 2); t > left && t < right; t = left + ((right - left) / 2))
        {
            if (before(t)) left = t;
            else right = t;
        }

        return (left, right);
    }

    private static double Above(double[] values, double t)
    {
        Array.Sort(values);
        var a = values.Select(value => value > t ? 1.0 : 0.0).ToArray();
        for (var width = 1; width < values.Length; width++)
        {
            for (var i = 0; i < values.Length - width; i++)
            {
                double left = values[i], right = values[i + width];
                a[i] = left > t ? 1 : right <= t ? 0 : (((right - t) * a[i + 1]) + ((t - left) * a[i])) / (right - left);
            }
        }

        return a[0];
    }
}
