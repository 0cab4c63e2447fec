namespace Pipeline.Core.Statistics;

/// <summary>What the adjustments of p-values have in common.</summary>
internal static class PValues
{
    /// <summary>The positions from the smallest p-value to the largest, equal ones as given. What is no probability throws ArgumentOutOfRangeException.</summary>
    public static int[] Ascending(IReadOnlyList<double> p)
    {
        foreach (var each in p)
            if (!(each >= 0 && each <= 1)) throw new ArgumentOutOfRangeException(nameof(p), each, "A p-value lies between 0 and 1.");
        return [.. Enumerable.Range(0, p.Count).OrderBy(at => p[at])];
    }
}
