using Pipeline.Core;
using Pipeline.Core.Results;
using Scriban.Parsing;

namespace Pipeline.Rendering.Functions;

/// <summary>A number counted in C# rather than found as a figure, with what was counted. It shows nothing to the template.</summary>
internal sealed class Counted(long value, [Sentence] string rule)
{
    internal long Value { get; } = value;

    internal string Rule { get; } = rule;

    /// <summary>How many a counted number or a figure that counts says there are.</summary>
    internal static long Of(SourceSpan span, object? value) => value is Counted counted
        ? counted.Value
        : (long)Rounding.Round(FigureArgument.Need(span, value, FigureUnit.Count).Value, 0);
}
