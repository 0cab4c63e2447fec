using Pipeline.Core.Results.Fairness;
using Pipeline.Core.Statistics;
using Pipeline.Core.Statistics.Shoppers;

namespace Pipeline.Core.Results.Measures;

/// <summary>`deviation(participant)`, `deviation(shopper)`, `deviation(dialogue)`: what each brings into the scores.</summary>
internal sealed class DeviationMeasure(string subject, ShopperBook book, Func<VarianceComponents, double> variance) : IMeasure
{
    public string Name => "deviation";

    public string Subject => subject;

    public bool AppliesTo(Slice slice) => slice == default;

    public static IEnumerable<DeviationMeasure> Of(ShopperBook book) =>
    [
        new("participant", book, parts => parts.Participant), new("shopper", book, parts => parts.Shopper), new("dialogue", book, parts => parts.Residual),
    ];

    public Reading? Read(Slice slice) => book.Effects?.Components is { } parts
        ? new Reading(Precision.Rounded(ValueScale.Thousandths.Published(Math.Sqrt(variance(parts)))), book.N, FigureUnit.Points)
        : null;

    public IEnumerable<Ingredient> Explain(Slice slice) => book.Explain();
}
