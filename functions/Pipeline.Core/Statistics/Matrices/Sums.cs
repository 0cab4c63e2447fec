namespace Pipeline.Core.Statistics.Matrices;

/// <summary>
/// Sums added one after another, from the first to the last: in no other order, or the last bits would differ between processors.
/// </summary>
internal static class Sums
{
    /// <summary>The sum of the products of two rows, as far as the shorter goes.</summary>
    public static double Products(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var at = 0; at < left.Length && at < right.Length; at++) sum += left[at] * right[at];
        return sum;
    }
}
