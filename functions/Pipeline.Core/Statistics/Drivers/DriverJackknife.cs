using Pipeline.Core.Statistics.Matrices;

namespace Pipeline.Core.Statistics.Drivers;

/// <summary>
/// The weights and shares again, each time without one participant (Efron and Stein 1981): how far they hang on who happened to take part.
/// </summary>
internal sealed class DriverJackknife
{
    /// <summary>Weights closer than this are equal: items that say the same differ in their last bits.</summary>
    private const double Tie = 1e-9;

    private readonly List<double[]?> weights = [];
    private readonly List<double[]?> shares = [];

    /// <summary>From each participant's products; `all` are the eigenvectors with everybody.</summary>
    public static DriverJackknife Of(IReadOnlyList<SymmetricMatrix> products, SymmetricEigen all)
    {
        var jackknife = new DriverJackknife();
        foreach (var remaining in LeavingOneOut(products))
        {
            var leftOne = ItemCorrelations.Of(remaining) is { } correlations
                ? JohnsonWeights.Of(correlations, SymmetricEigen.Of(correlations.AmongItems, all))
                : null;
            jackknife.weights.Add(leftOne);
            jackknife.shares.Add(leftOne is null ? null : JohnsonWeights.Shares(leftOne));
        }

        return jackknife;
    }

    /// <summary>Null with fewer than two participants, and when without one of them the outcome never varies.</summary>
    public double? WeightError(int item) => Error(weights, item);

    /// <summary>In percentage points; null as the other.</summary>
    public double? ShareError(int item) => Error(shares, item);

    /// <summary>In how many leave-one-outs no item weighs more than this one.</summary>
    public int TimesFirst(int item) => weights.Count(each => each is not null && each[item] > 0 && each.Max() - each[item] < Tie);

    /// <summary>Sums of all but one, from sums before and after it: what is zero without the participant is exactly zero.</summary>
    private static IEnumerable<SymmetricMatrix> LeavingOneOut(IReadOnlyList<SymmetricMatrix> products)
    {
        if (products.Count < 2) yield break;
        var after = new SymmetricMatrix[products.Count];
        after[^1] = new SymmetricMatrix(products[0].Size);
        for (var at = products.Count - 2; at >= 0; at--) after[at] = after[at + 1] + products[at + 1];
        var before = new SymmetricMatrix(products[0].Size);
        for (var at = 0; at < products.Count; at++)
        {
            yield return before + after[at];
            before += products[at];
        }
    }

    private static double? Error(List<double[]?> estimates, int item)
    {
        if (estimates.Count < 2 || estimates.Contains(null)) return null;
        var mean = estimates.Sum(each => each![item]) / estimates.Count;
        var squares = estimates.Sum(each => (each![item] - mean) * (each[item] - mean));
        return Math.Sqrt(squares * (estimates.Count - 1) / estimates.Count);
    }
}
