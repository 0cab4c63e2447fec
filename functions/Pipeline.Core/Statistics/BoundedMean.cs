using Pipeline.Core.Tallies;

namespace Pipeline.Core.Statistics;

/// <summary>
/// The 95 % interval of the mean of whole numbers with known limits: the mid-P version of Gaffke's bound, which for yes and no is the mid-P
/// Clopper-Pearson interval. Beyond 400 values Student's t, clipped to the limits. Only + - * / and square roots: the same bits everywhere.
/// </summary>
public static class BoundedMean
{
    /// <summary>The largest sample for which the bound is computed; from here on t is as good and linear.</summary>
    public const int LargestBounded = 400;

    private const double Tail = 0.025;

    /// <summary>In the unit of the values. Throws ArgumentOutOfRangeException for an empty sample and values outside the limits.</summary>
    public static Interval Of(Multiset sample, int low, int high)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sample.N);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(high, low);
        ArgumentOutOfRangeException.ThrowIfLessThan(sample.Counts.Keys.First(), low);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sample.Counts.Keys.Last(), high);
        if (sample.N > LargestBounded) return ByT(sample).ClippedTo(low, high);
        return new((double)low + high - UpperEnd(MeanTail.Mirrored(sample, low, high)), UpperEnd(MeanTail.Of(sample, low, high)));
    }

    private static Interval ByT(Multiset sample)
    {
        var moments = Moments.Of(sample);
        var half = StudentT.Upper(sample.N - 1) * Math.Sqrt(moments.Variance / sample.N);
        return new(moments.Mean - half, moments.Mean + half);
    }

    /// <summary>The smallest t whose tail probability is at most 2.5 %.</summary>
    private static double UpperEnd(MeanTail sample)
    {
        var (low, high) = ((double)sample.Low, (double)sample.High);
        return FallingRoot.Of(t => sample.Above(t) - Tail, (low, 1 - Tail), (high, -Tail), Math.ScaleB(high - low, -48));
    }
}
