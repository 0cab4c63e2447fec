using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// The bootstrap distribution of a sum of whole numbers without drawing: the n-fold convolution of the sample, in integers (n to the power
/// n has room to n = 25). The product does not use it: equal values leave it no width, and its BCa interval (Efron 1987) covers too seldom.
/// </summary>
internal sealed class ExactBootstrap
{
    private readonly int[] values;
    private readonly int lowest;
    private readonly UInt128[] ways;

    public ExactBootstrap(int[] values)
    {
        this.values = values;
        lowest = values.Min();
        ways = [1];
        foreach (var _ in values) ways = OneMore(ways);
    }

    private UInt128 All => ways.Aggregate((UInt128)0, (sum, some) => sum + some);

    /// <summary>The smallest sum that at least this share of the distribution does not exceed, as a mean.</summary>
    public double Percentile(double share)
    {
        UInt128 all = All, below = 0;
        var sum = -1;
        while ((double)below / (double)all < share) below += ways[++sum];
        return Mean(sum);
    }

    /// <summary>The correction for bias: half of the sums equal to the observed one count as below it, or none do.</summary>
    public double Bias(bool strictlyBelow = false)
    {
        UInt128 below = 0;
        var observed = values.Sum() - (values.Length * lowest);
        for (var sum = 0; sum < observed; sum++) below += ways[sum];
        var half = strictlyBelow ? 0 : ways[observed];
        return Normal.Quantile(((2 * (double)below) + (double)half) / (2 * (double)All));
    }

    public double Acceleration()
    {
        var mean = values.Average();
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return values.Sum(value => (value - mean) * (value - mean) * (value - mean)) / (6 * squares * Math.Sqrt(squares));
    }

    /// <summary>The share of the distribution at which the BCa interval ends, for the normal point of the plain interval's end.</summary>
    public double CorrectedShare(double z, bool strictlyBelow = false)
    {
        var bias = Bias(strictlyBelow);
        return Normal.Cdf(bias + ((bias + z) / (1 - (Acceleration() * (bias + z)))));
    }

    private UInt128[] OneMore(UInt128[] before)
    {
        var after = new UInt128[before.Length + values.Max() - lowest];
        foreach (var (value, times) in values.CountBy(value => value))
        {
            for (var sum = 0; sum < before.Length; sum++) after[sum + value - lowest] += before[sum] * (UInt128)times;
        }

        return after;
    }

    private double Mean(int sum) => ((double)sum / values.Length) + lowest;
}
