using Pipeline.Core.Results.Fairness;
using Pipeline.Core.Statistics;
using Pipeline.Core.Statistics.Shoppers;

namespace Pipeline.Core.Results.Measures;

/// <summary>`severity(shopper)`, `shrunken(shopper)`, `flagged(shopper)`: how one shopper scores beside the others, for the project leader.</summary>
internal sealed class ShopperMeasure(string name, string shopper, ShopperBook book, Func<ShopperEffect, ShopperEffects, Reading?> read) : IMeasure
{
    public string Name => name;

    public string Subject { get; } = Escaped(shopper);

    public bool AppliesTo(Slice slice) => slice == default;

    public static IEnumerable<ShopperMeasure> Of(string shopper, ShopperBook book) =>
    [
        new("severity", shopper, book, Severity),
        new("shrunken", shopper, book, (effect, _) => effect.Shrunk is { } shrunk
            ? new Reading(Precision.Rounded(ValueScale.Thousandths.Published(shrunk)), effect.N, FigureUnit.Points)
            : null),
        new("flagged", shopper, book, (effect, all) => effect.AdjustedP is { } p
            ? new Reading(p, all.Shoppers.Count(each => each.AdjustedP is not null), FigureUnit.Probability)
            : null),
    ];

    public Reading? Read(Slice slice) => book.Of(shopper) is { N: > 0 } effect ? read(effect, book.Effects!) : null;

    public IEnumerable<Ingredient> Explain(Slice slice) => book.Explain();

    /// <summary>A shopper's id may hold what a figure's id is made of.</summary>
    private static string Escaped(string shopper) => shopper
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("|", "%7C", StringComparison.Ordinal);

    private static Reading? Severity(ShopperEffect effect, ShopperEffects all)
    {
        if (effect.Effect is not { } value) return Reading.Hidden(effect.N, FigureUnit.Points, SuppressionReason.Unconnected);
        var points = ValueScale.Thousandths.Published(value);
        if (effect.StandardError is not { } error || all.Degrees < 1) return new Reading(points, effect.N, FigureUnit.Points);
        var half = ValueScale.Thousandths.Published(StudentT.Quantile(0.975, all.Degrees) * error);
        return new Reading(points, effect.N, FigureUnit.Points, new Interval(Precision.Rounded(points - half), Precision.Rounded(points + half)));
    }
}
