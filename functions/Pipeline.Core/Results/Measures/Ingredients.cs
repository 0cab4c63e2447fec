using System.Globalization;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>Writes what went into a figure.</summary>
internal static class Ingredients
{
    public static Ingredient Number(string name, Int128 value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    public static Ingredient Real(string name, double value) => new(name, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The whole sample: every value with how often it occurs.</summary>
    public static IEnumerable<Ingredient> Sample(string name, Multiset values) =>
    [
        Number($"{name}: n", values.N),
        Number($"{name}: sum", values.Sum),
        new($"{name}: value x times", string.Join(' ', values.Counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}x{pair.Value}")))),
    ];

    /// <summary>A sample by its exact moments, where every value would be too many.</summary>
    public static IEnumerable<Ingredient> Sample(string name, Moments moments) =>
    [
        Number($"{name}: n", moments.N),
        Number($"{name}: sum", moments.Sum),
        Number($"{name}: sum of squares", moments.SumOfSquares),
    ];

    /// <summary>What one of the values is worth in the published unit.</summary>
    public static Ingredient Scale(ValueScale scale) => new(
        "a value in the figure's unit", string.Create(CultureInfo.InvariantCulture, $"value x {scale.Times} / {scale.Per}, from {scale.Low} to {scale.High}"));
}
