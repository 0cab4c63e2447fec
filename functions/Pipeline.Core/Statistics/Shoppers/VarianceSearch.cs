namespace Pipeline.Core.Statistics.Shoppers;

/// <summary>
/// The most likely ratios of the participants' and the shoppers' variance to the residual variance, both at or above zero, found in turns.
/// At the most likely ratio the model expects of a factor's sums what is observed of them (Schall 1991); below it expects less, above it
/// more. Begun at equal variances, for a few dialogues may have several such points. No logarithm is taken, so the same bits everywhere.
/// </summary>
internal static class VarianceSearch
{
    private const int LargestNumberOfTurns = 200;
    private const double LargestRatio = 1e9;

    /// <summary>How little a ratio may still change in a turn, as a part of itself or of a thousandth.</summary>
    private const double Accuracy = 1e-10;

    /// <summary>
    /// What sums that the channels explain entirely may come to beside rounding, as a part of what is expected of all dialogues.
    /// </summary>
    private const double Rounding = 1e-9;

    /// <summary>
    /// Null when participants or shoppers cannot be told from the channels, as one alone cannot, and when the search does not settle.
    /// </summary>
    public static MixedFit? Of(ShopperDesign design)
    {
        var none = new MixedFit(design, 0, 0);
        var least = none.ResidualVariance * design.N * Rounding;
        if (none.OfParticipants().Expected <= least || none.OfShoppers().Expected <= least) return null;
        double participant = 1, shopper = 1;
        for (var turn = 0; turn < LargestNumberOfTurns; turn++)
        {
            var (before, other) = (participant, shopper);
            shopper = Likely(other, ratio => new MixedFit(design, before, ratio).OfShoppers());
            participant = Likely(before, ratio => new MixedFit(design, ratio, shopper).OfParticipants());
            if (Near(before, participant) && Near(other, shopper)) return new MixedFit(design, participant, shopper);
        }

        return null;
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) <= Accuracy * Math.Max(other, 0.001);

    /// <summary>
    /// Where expected over observed passes one, begun at the last turn's ratio: it is nearly a straight line in the ratio, so a few steps
    /// of the Illinois rule do (Dowell and Jarratt 1971). Zero when more is expected than observed all the way down.
    /// </summary>
    private static double Likely(double begin, Func<double, (double Observed, double Expected)> sums)
    {
        double high = begin > 0 ? begin : 0.01, above = Excess(high), low = 0, below = above;
        for (; above < 0 && high < LargestRatio; above = Excess(high)) (low, below, high) = (high, above, high * 4);
        if (low == 0 && (below = Excess(0)) >= 0) return 0;
        var rose = false;
        for (var first = true; above > 0 && !Near(low, high); first = false)
        {
            var middle = low - (below * (high - low) / (above - below));
            if (Near(middle, low) || Near(middle, high)) return middle;
            var excess = Excess(middle);
            if (excess > 0) (high, above, below) = (middle, excess, first || rose ? below : below / 2);
            else (low, below, above) = (middle, excess, first || !rose ? above : above / 2);
            rose = excess <= 0;
        }

        return high;

        double Excess(double ratio)
        {
            var (observed, expected) = sums(ratio);
            return (expected / Math.Max(observed, expected * 1e-6)) - 1;
        }
    }
}
