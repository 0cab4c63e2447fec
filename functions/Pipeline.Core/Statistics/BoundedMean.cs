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

    /// <summary>
    /// The smallest t whose tail probability is at most 2.5 %: interpolate, truncate, project (Oliveira and Takahashi 2020), which needs no
    /// more steps than bisection and mostly a third of them, then bisection until no double lies between the ends.
    /// </summary>
    private static double UpperEnd(MeanTail sample)
    {
        double left = sample.Low, right = sample.High, range = right - left;
        double above = 1 - Tail, below = -Tail;
        const int halvings = 48;
        var close = Math.ScaleB(range, -halvings);
        for (var step = halvings; right - left > 2 * close; step--)
        {
            var middle = left + ((right - left) / 2);
            var line = ((above * right) - (below * left)) / (above - below);
            var shift = 0.2 / range * (right - left) * (right - left);
            var towards = shift <= Math.Abs(middle - line) ? line + (Math.Sign(middle - line) * shift) : middle;
            var reach = Math.Max(0, Math.ScaleB(close, step) - ((right - left) / 2));
            var t = Math.Abs(towards - middle) <= reach ? towards : middle - (Math.Sign(middle - line) * reach);
            Narrow(t > left && t < right ? t : middle);
        }

        for (var t = left + ((right - left) / 2); t > left && t < right; t = left + ((right - left) / 2)) Narrow(t);
        return right;

        void Narrow(double t)
        {
            var excess = sample.Above(t) - Tail;
            if (excess > 0) (left, above) = (t, excess);
            else (right, below) = (t, excess);
        }
    }
}
