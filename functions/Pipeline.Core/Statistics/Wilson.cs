namespace Pipeline.Core.Statistics;

/// <summary>Wilson's 95 % interval of a share, on 0 to 1.</summary>
public static class Wilson
{
    public static Interval Of(long yes, long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        ArgumentOutOfRangeException.ThrowIfNegative(yes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(yes, n);
        const double z = Normal.Upper, zz = z * z;
        var share = (double)yes / n;
        var scale = 1 + (zz / n);
        var centre = (share + (zz / (2.0 * n))) / scale;
        var half = z * Math.Sqrt((share * (1 - share) / n) + (zz / (4.0 * n * n))) / scale;

        // At the ends the formula gives exactly 0 and 1, but for the last bit.
        return new(yes == 0 ? 0 : Math.Max(0, centre - half), yes == n ? 1 : Math.Min(1, centre + half));
    }
}
