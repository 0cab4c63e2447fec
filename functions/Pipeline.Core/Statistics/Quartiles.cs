namespace Pipeline.Core.Statistics;

/// <summary>The quartiles of participants' means, each participant one vote, in their unit: type 7 of Hyndman and Fan 1996.</summary>
public readonly record struct Quartiles(double Lower, double Median, double Upper)
{
    /// <summary>In any order of the means. Throws ArgumentOutOfRangeException when there are none.</summary>
    public static Quartiles Of(IReadOnlyCollection<double> means)
    {
        ArgumentOutOfRangeException.ThrowIfZero(means.Count);
        double[] sorted = [.. means.Order()];
        return new(At(sorted, 1), At(sorted, 2), At(sorted, 3));
    }

    private static double At(double[] sorted, int quarter)
    {
        var (below, remainder) = Math.DivRem((sorted.Length - 1) * quarter, 4);
        return remainder == 0 ? sorted[below] : sorted[below] + ((sorted[below + 1] - sorted[below]) * remainder / 4);
    }
}
