namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// Adjustments of p-values that the product does without: Holm's is never larger than Bonferroni's, Hochberg's (1988) and Benjamini and
/// Yekutieli's (2001) differ from the two in use only in what they assume of dependence.
/// </summary>
internal static class OtherAdjustments
{
    public static IReadOnlyList<double> Bonferroni(IReadOnlyList<double> p) => [.. p.Select(each => Math.Min(1, p.Count * each))];

    public static IReadOnlyList<double> Hochberg(IReadOnlyList<double> p) => StepUp(p, rank => p.Count + 1.0 - rank);

    public static IReadOnlyList<double> BenjaminiYekutieli(IReadOnlyList<double> p)
    {
        var harmonic = Enumerable.Range(1, p.Count).Sum(rank => 1.0 / rank);
        return StepUp(p, rank => harmonic * p.Count / rank);
    }

    private static double[] StepUp(IReadOnlyList<double> p, Func<int, double> factor)
    {
        var adjusted = new double[p.Count];
        var smallest = 1.0;
        foreach (var (at, rank) in Enumerable.Range(0, p.Count).OrderBy(at => p[at]).Select((at, order) => (at, order + 1)).Reverse())
            adjusted[at] = smallest = Math.Min(smallest, factor(rank) * p[at]);
        return adjusted;
    }
}
