namespace Pipeline.Core.Statistics;

/// <summary>
/// How well means tell groups apart: mean squares between and within groups of a one-way analysis of variance, the group size they stand
/// for when sizes differ, and the correlation of two values of one group, ICC(1) (Shrout and Fleiss 1979). Squares in the square of the
/// values' unit.
/// </summary>
public sealed record Reliability(double Between, double Within, double GroupSize, double Correlation)
{
    /// <summary>Null with fewer than two groups that have values, without a group of two, and when all values are equal.</summary>
    public static Reliability? Of(IReadOnlyList<Moments> groups)
    {
        var given = groups.Where(group => group.N > 0).ToList();
        var all = given.Aggregate(default(Moments), (sum, group) => sum + group);
        if (given.Count < 2 || all.N == given.Count) return null;
        var within = given.Sum(group => (double)group.VarianceNumerator / group.N) / (all.N - given.Count);
        var between = given.Sum(group => SquaredDistance(group, all)) / (given.Count - 1);
        if (between == 0 && within == 0) return null;
        var size = (all.N - ((double)given.Sum(group => group.N * group.N) / all.N)) / (given.Count - 1);
        return new(between, within, size, (between - within) / (between + ((size - 1) * within)));
    }

    /// <summary>
    /// The reliability of a mean of so many values, 0 to 1 (Spearman 1910, Brown 1910); 0 when groups differ no more than chance makes
    /// them.
    /// </summary>
    public double OfMean(long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        return Correlation <= 0 ? 0 : n * Correlation / (1 + ((n - 1) * Correlation));
    }

    /// <summary>
    /// How many values make a mean as reliable as asked, above 0 and below 1; null when no number does. Other targets throw
    /// ArgumentOutOfRangeException.
    /// </summary>
    public long? NumberFor(double reliability)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(reliability);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(reliability, 1);
        if (Correlation <= 0) return null;
        var number = reliability * (1 - Correlation) / ((1 - reliability) * Correlation);
        return Math.Max(1, (long)Math.Ceiling(Precision.Rounded(number)));
    }

    private static double SquaredDistance(Moments group, Moments all)
    {
        var distance = (double)(((Int128)all.N * group.Sum) - (group.N * all.Sum)) / all.N;
        return distance * distance / group.N;
    }
}
