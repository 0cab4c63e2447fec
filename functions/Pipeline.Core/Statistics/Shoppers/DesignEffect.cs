namespace Pipeline.Core.Statistics.Shoppers;

/// <summary>
/// By how much the variance of a participant's mean grows because the same shopper scored several of its dialogues (Kish 1965), with how
/// many different shoppers there were.
/// </summary>
public sealed record DesignEffect(double Value, int Shoppers)
{
    /// <summary>
    /// From how many of the dialogues each shopper scored, and the correlation of two dialogues of one shopper, 0 to 1; 1 when there are
    /// none. Negative counts and other correlations throw ArgumentOutOfRangeException.
    /// </summary>
    public static DesignEffect Of(IReadOnlyList<long> dialogues, double correlation)
    {
        foreach (var count in dialogues) ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(correlation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(correlation, 1);
        var shoppers = dialogues.Count(count => count > 0);
        if (shoppers == 0) return new(1, 0);
        return new(1 + ((((double)dialogues.Sum(count => count * count) / dialogues.Sum()) - 1) * correlation), shoppers);
    }
}
