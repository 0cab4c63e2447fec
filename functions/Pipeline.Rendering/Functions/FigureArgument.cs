using Pipeline.Core.Results;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>A figure in a template's hands. It shows nothing to the template: only functions print it.</summary>
internal static class FigureArgument
{
    /// <summary>The value as readers see it, with one decimal.</summary>
    internal static decimal Printed(this Figure figure) => Rounding.Round(figure.Value, 1);

    /// <summary>A template's argument as a figure in one of the units (any when none is given); otherwise an error at the span.</summary>
    internal static Figure Need(SourceSpan span, object? value, params ReadOnlySpan<string> units)
    {
        if (value is not Figure figure)
        {
            throw new ScriptRuntimeException(span, value is null
                ? "the figure is suppressed or was not measured; ask for it with if before printing it"
                : "only a figure can be printed as a number");
        }

        if (units.Length > 0 && !units.Contains(figure.Unit))
            throw new ScriptRuntimeException(span, $"the figure {figure.Id} is counted in {figure.Unit}, which this function does not print");
        return figure;
    }
}
