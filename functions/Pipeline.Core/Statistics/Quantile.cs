using Pipeline.Core.Tallies;

namespace Pipeline.Core.Statistics;

/// <summary>Quantiles of type 7 (Hyndman and Fan 1996) of whole numbers, some of which are known only to lie beyond all others.</summary>
public static class Quantile
{
    /// <summary>
    /// The quantile in hundredths (50 is the median) of the values together with `beyond` values that count as infinite. Null when it lies
    /// beyond the known values, and when there is no value. The position is exact: no rounding can reach for an infinite neighbour.
    /// </summary>
    public static double? Of(Multiset values, long beyond, int hundredths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(beyond);
        ArgumentOutOfRangeException.ThrowIfNegative(hundredths);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hundredths, 100);
        var (index, remainder) = Math.DivRem((values.N + beyond - 1) * hundredths, 100);
        if (values.N == 0 || index >= values.N) return null;
        var below = At(values, index);
        if (remainder == 0) return below;
        if (index + 1 >= values.N) return null;
        return ((100L * below) + ((At(values, index + 1) - below) * remainder)) / 100.0;
    }

    private static long At(Multiset values, long index)
    {
        foreach (var (value, times) in values.Counts)
        {
            if (index < times) return value;
            index -= times;
        }

        throw new ArgumentOutOfRangeException(nameof(index), "The sample is smaller than the position asked for.");
    }
}
