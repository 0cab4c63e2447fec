namespace Pipeline.Core.Results;

/// <summary>
/// How a figure comes about: what it is, the numbers that went in and the way from them to the value. A figure that is not shown is explained
/// without its numbers. Neither figure nor reason when nothing was measured.
/// </summary>
public sealed record Explanation(
    string Id, Figure? Figure, SuppressedFigure? Suppressed, MeasureDescription Measure, IReadOnlyList<Ingredient> Ingredients);
