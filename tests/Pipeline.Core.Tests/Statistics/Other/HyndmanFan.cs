namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// Quantiles of types 6 and 8 (Hyndman and Fan 1996). The product uses type 7 alone, the default of R and of spreadsheets, so that a reader
/// can recompute a printed quartile; types 6 and 8 reach further out in small samples and would give a second number for the same word.
/// </summary>
internal static class HyndmanFan
{
    public static double Type6(double[] sorted, double share) => At(sorted, (sorted.Length + 1) * share);

    public static double Type8(double[] sorted, double share) => At(sorted, ((sorted.Length + (1 / 3.0)) * share) + (1 / 3.0));

    /// <summary>The value at a position counted from 1, straight between neighbours and level beyond the ends.</summary>
    private static double At(double[] sorted, double position)
    {
        var within = Math.Clamp(position, 1, sorted.Length);
        var below = (int)Math.Floor(within);
        var above = Math.Min(below + 1, sorted.Length);
        return sorted[below - 1] + ((within - below) * (sorted[above - 1] - sorted[below - 1]));
    }
}
