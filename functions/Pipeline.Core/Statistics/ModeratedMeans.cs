namespace Pipeline.Core.Statistics;

/// <summary>
/// The means of groups with variances drawn towards what they have in common (after Smyth 2004), as if the common variance had been seen in
/// 8 more degrees of freedom: eight equal values do not make a group certain. The variances are NaN where every group is a single value.
/// </summary>
internal sealed class ModeratedMeans
{
    /// <summary>The degrees of freedom that the common variance counts for in every group.</summary>
    public const double Prior = 8;

    // What each group adds to the denominator of the Welch-Satterthwaite degrees of freedom.
    private readonly double[] shares;

    public ModeratedMeans(IReadOnlyList<Moments> groups, double prior = Prior)
    {
        foreach (var group in groups) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(group.N);
        double[] squares = [.. groups.Select(group => (double)group.VarianceNumerator / group.N)];
        double[] degreesOfFreedom = [.. groups.Select(group => group.N - 1 + prior)];
        var common = squares.Sum() / groups.Sum(group => group.N - 1);
        Means = [.. groups.Select(group => group.Mean)];
        Variances = [.. squares.Zip(degreesOfFreedom, (square, degrees) => (square + (prior * common)) / degrees)];
        SquaredErrors = [.. groups.Zip(Variances, (group, variance) => variance / group.N)];
        shares = [.. SquaredErrors.Zip(degreesOfFreedom, (error, degrees) => error * error / degrees)];
    }

    public double[] Means { get; }

    public double[] Variances { get; }

    /// <summary>The variances of the means.</summary>
    public double[] SquaredErrors { get; }

    /// <summary>The one-sided probability of so large a lead when the two are truly alike; there must be a lead or a variance.</summary>
    public double PValue(int ahead, int behind)
    {
        var t = T(ahead, behind);
        if (double.IsInfinity(t)) return t > 0 ? 0 : 1;
        var squaredError = SquaredErrors[ahead] + SquaredErrors[behind];
        return StudentT.UpperTail(t, squaredError * squaredError / (shares[ahead] + shares[behind]));
    }

    /// <summary>The lead in standard errors of the difference (Welch 1947); NaN for no lead without any variance.</summary>
    public double T(int ahead, int behind) =>
        (Means[ahead] - Means[behind]) / Math.Sqrt(SquaredErrors[ahead] + SquaredErrors[behind]);
}
