using Pipeline.Core.Tallies;

namespace Pipeline.Core.Statistics;

/// <summary>
/// Mean and variance of a sample of whole numbers as exact fractions; the one division comes last, so that no order of adding shows.
/// </summary>
public readonly record struct Moments(long N, Int128 Sum, Int128 SumOfSquares)
{
    public static Moments Of(Multiset sample)
    {
        Int128 squares = 0;
        foreach (var (value, times) in sample.Counts) squares = checked(squares + ((Int128)value * value * times));
        return new(sample.N, sample.Sum, squares);
    }

    public static Moments operator +(Moments left, Moments right) =>
        checked(new(left.N + right.N, left.Sum + right.Sum, left.SumOfSquares + right.SumOfSquares));

    public double Mean => (double)Sum / N;

    /// <summary>n times the sum of squares minus the square of the sum; the variance is this over `VarianceDenominator`.</summary>
    public Int128 VarianceNumerator => checked((N * SumOfSquares) - (Sum * Sum));

    public Int128 VarianceDenominator => (Int128)N * (N - 1);

    /// <summary>The sample variance (divisor n - 1); NaN for a single value.</summary>
    public double Variance => (double)VarianceNumerator / (double)VarianceDenominator;

    /// <summary>Compares the means as fractions: negative when this one is the smaller.</summary>
    public int CompareMeans(Moments other) => checked(Sum * other.N).CompareTo(checked(other.Sum * N));
}
