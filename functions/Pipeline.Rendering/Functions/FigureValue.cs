using Pipeline.Core.Results;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>A figure in a template's hands. It shows nothing to the template: only functions print it.</summary>
internal sealed class FigureValue(Figure figure)
{
    internal Figure Figure { get; } = figure;

    /// <summary>The value as readers see it, with one decimal.</summary>
    internal decimal Printed => Rounding.Round(Figure.Value, 1);

    /// <summary>A template's argument as a figure in one of the units (any when none is given); otherwise an error at the span.</summary>
    internal static FigureValue Need(SourceSpan span, object? value, params ReadOnlySpan<string> units)
    {
        if (value is not FigureValue figure)
        {
            throw new ScriptRuntimeException(span, value is null
                ? "the figure is suppressed or was not measured; ask for it with if before printing it"
                : "only a figure can be printed as a number");
        }

        if (units.Length > 0 && !units.Contains(figure.Figure.Unit))
            throw new ScriptRuntimeException(span, $"the figure {figure.Figure.Id} is counted in {figure.Figure.Unit}, which this function does not print");
        return figure;
    }
}
