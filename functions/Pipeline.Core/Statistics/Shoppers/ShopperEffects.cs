namespace Pipeline.Core.Statistics.Shoppers;

/// <summary>
/// How severe or mild each shopper is, beside the participants and channels that fell to him: for scheduling and training, not for the
/// order of the participants. `Deviation` is the residual standard deviation of the least squares fit over `Degrees` degrees of freedom,
/// `Test` that of all shoppers together.
/// </summary>
public sealed record ShopperEffects(
    IReadOnlyList<ShopperEffect> Shoppers, double? Deviation, long Degrees, FTest? Test, VarianceComponents? Components)
{
    /// <summary>Fewer dialogues flag nobody.</summary>
    public const long SmallestN = 10;

    private const double SmallestT = 3;
    private const double Level = 0.05;

    /// <summary>
    /// From the answered dialogues and the sum of their squared scores; a shopper whose effect is more than `large` (ten points) is flagged
    /// if it is certain too. Shoppers by position. An effect is null for a shopper without dialogues, for one whom no chain of shared
    /// participants joins with the largest set, and for all when shoppers and channels cannot be told apart. The components, and what rests
    /// on them, are null without residual variance and for fewer than two participants or shoppers. Negative numbers and empty cells
    /// throw ArgumentOutOfRangeException.
    /// </summary>
    public static ShopperEffects Of(IReadOnlyList<ShopperCell> cells, Int128 sumOfSquares, double large)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(large);
        var design = new ShopperDesign(cells, sumOfSquares);
        var fit = new AdditiveFit(design);
        var test = FTest.Of(fit.ShopperSquares, fit.ShopperDegrees, fit.Rest, fit.Degrees);
        var mixed = test is null ? null : VarianceSearch.Of(design);
        var components = mixed is null ? null : new VarianceComponents(
            mixed.ParticipantRatio * mixed.ResidualVariance, mixed.ShopperRatio * mixed.ResidualVariance, mixed.ResidualVariance);
        var shoppers = Enumerable.Range(0, design.Shoppers).Select(shopper => Effect(design, fit, mixed, shopper)).ToList();
        Judge(shoppers, fit.Degrees, large);
        return new(shoppers, fit.Variance is { } variance ? Math.Sqrt(variance) : null, fit.Degrees, test, components);
    }

    private static ShopperEffect Effect(ShopperDesign design, AdditiveFit fit, MixedFit? mixed, int shopper)
    {
        var n = design.ColumnN[design.Channels + shopper];
        if (n == 0) return new(0, null, null, null, null, null, null, false);
        var raw = ((double)design.ColumnSums[design.Channels + shopper] / n) - ((double)design.ParticipantSums.Sum() / design.N);
        var predicted = mixed?.Predicted(shopper);
        if (!fit.Compares(shopper)) return new(n, raw, null, null, null, predicted, null, false);
        var (effect, spread) = fit.Effect(shopper);
        double? error = fit.Variance is { } variance ? Math.Sqrt(variance * spread) : null;
        double? shrunk = mixed is null ? null : effect * mixed.ShopperRatio / (mixed.ShopperRatio + (1.0 / n));
        return new(n, raw, effect, error, shrunk, predicted, null, false);
    }

    /// <summary>Fills in what can only be said of all together.</summary>
    private static void Judge(List<ShopperEffect> shoppers, long degrees, double large)
    {
        var judged = shoppers.Index().Where(shopper => shopper.Item.StandardError > 0).ToList();
        var t = judged.Select(shopper => shopper.Item.Effect!.Value / shopper.Item.StandardError!.Value).ToList();
        var adjusted = BenjaminiHochberg.Adjust([.. t.Select(each => Precision.Rounded(StudentT.TwoSided(each, degrees)))]);
        for (var at = 0; at < judged.Count; at++)
        {
            var (position, shopper) = judged[at];
            var p = Precision.Rounded(adjusted[at]);
            var isLarge = shopper.N >= SmallestN && Math.Abs(shopper.Effect!.Value) > large;
            shoppers[position] = shopper with { AdjustedP = p, Flagged = isLarge && Math.Abs(t[at]) > SmallestT && p <= Level };
        }
    }
}
