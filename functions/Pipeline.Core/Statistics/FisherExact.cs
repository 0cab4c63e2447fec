namespace Pipeline.Core.Statistics;

/// <summary>Fisher's exact test that two shares are the same (Fisher 1935): the tables at most as probable as the one observed, added up.</summary>
public static class FisherExact
{
    // Tables as probable as the observed one must not be lost to rounding; R's fisher.test allows the same.
    private const double Tolerance = 1 + 1e-7;

    /// <summary>The two-sided p-value.</summary>
    public static double P(long firstYes, long firstN, long secondYes, long secondN)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstYes);
        ArgumentOutOfRangeException.ThrowIfNegative(secondYes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstYes, firstN);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(secondYes, secondN);
        var yes = firstYes + secondYes;
        long lowest = Math.Max(0, yes - secondN), highest = Math.Min(yes, firstN);

        // Relative to the observed table, outwards by the ratio of neighbours: nothing overflows, and what underflows is nothing.
        double all = 1, extreme = 1;
        var weight = 1.0;
        for (var x = firstYes; x < highest; x++)
            Add(weight *= (double)(firstN - x) * (yes - x) / ((x + 1.0) * (secondN - yes + x + 1)));
        weight = 1;
        for (var x = firstYes; x > lowest; x--)
            Add(weight *= x * (double)(secondN - yes + x) / ((firstN - x + 1.0) * (yes - x + 1)));
        return double.IsInfinity(all) ? 0 : Math.Min(1, extreme / all);

        void Add(double table)
        {
            all += table;
            if (table <= Tolerance) extreme += table;
        }
    }
}
