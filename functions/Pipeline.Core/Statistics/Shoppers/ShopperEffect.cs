namespace Pipeline.Core.Statistics.Shoppers;

/// <summary>
/// How much higher one shopper scores than the others, in the unit of the scores. `RawDifference` is from the mean of all dialogues,
/// whoever was called; `Effect` is what remains beside participant and channel, from the mean of the shoppers it can be compared with, and
/// `Shrunk` that times the reliability of `N` dialogues; `Predicted` is the best linear unbiased prediction (Henderson 1975). `AdjustedP`
/// speaks of all shoppers at once.
/// </summary>
public sealed record ShopperEffect(
    long N,
    double? RawDifference,
    double? Effect,
    double? StandardError,
    double? Shrunk,
    double? Predicted,
    double? AdjustedP,
    bool Flagged);
