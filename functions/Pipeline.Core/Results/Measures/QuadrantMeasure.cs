using Pipeline.Core.Results.Disclosure;

namespace Pipeline.Core.Results.Measures;

/// <summary>`quadrant(fast;good)` and the three others: the share of dialogues that were fast or slow and good or poor.</summary>
internal sealed class QuadrantMeasure(bool fast, bool good, Quadrants quadrants) : IMeasure
{
    public string Name => "quadrant";

    public string Subject { get; } = $"{(fast ? "fast" : "slow")};{(good ? "good" : "poor")}";

    public IReadOnlyList<string> Groups => [FigureGroup.Contacts];

    public Reading? Read(Slice slice) => quadrants.N(slice) is > 0 and var n
        ? Reading.OfShare(quadrants.Count(slice, fast, good), n, FigureUnit.Percent)
        : null;

    public IEnumerable<Ingredient> Explain(Slice slice) =>
    [
        Ingredients.Number("dialogues in the quadrant", quadrants.Count(slice, fast, good)),
        Ingredients.Number("dialogues with a wait and a score", quadrants.N(slice)),
        .. quadrants.ChannelsOf(slice).Where(channel => quadrants.LineOf(channel) is not null).SelectMany(channel => (IEnumerable<Ingredient>)
        [
            Ingredients.Number($"{channel}: median seconds", quadrants.LineOf(channel)!.Value.Seconds),
            Ingredients.Number($"{channel}: median score in thousandths", quadrants.LineOf(channel)!.Value.Milli),
        ]),
    ];
}
