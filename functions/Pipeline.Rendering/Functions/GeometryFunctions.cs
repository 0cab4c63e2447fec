using Pipeline.Core.Results;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>Lengths and positions in charts. They belong in geometry attributes only: in visible text the ledger refuses them.</summary>
internal sealed class GeometryFunctions(IFigures figures)
{
    public void ImportInto(ScriptObject functions)
    {
        functions.Define<string, double>("px", (span, id, length) => At(span, id, each => each.Value, 0, 100, length));
        functions.Define<string, double>("side", (span, id, whole) => Side(span, id, whole));
        functions.Define<string, double, double, double>("at", (span, id, from, to, length) => At(span, id, each => each.Value, from, to, length));
        functions.Define<string, double, double, double>("at_low", (span, id, from, to, length) => At(span, id, each => each.Low, from, to, length));
        functions.Define<string, double, double, double>("at_high", (span, id, from, to, length) => At(span, id, each => each.High, from, to, length));
    }

    /// <summary>Where on an axis of the length a figure, or an end of its interval, lies. A number, so that templates can add to it.</summary>
    private double At(SourceSpan span, string id, Func<Figure, double?> read, double from, double to, double length)
    {
        var figure = Need(span, id);
        var value = read(figure) ?? throw new ScriptRuntimeException(span, $"the figure {id} has no interval; ask has_interval first");
        return to > from ? Math.Round((Math.Clamp(value, from, to) - from) / (to - from) * length, 2) : 0;
    }

    /// <summary>The side of a square whose area is to the whole as a figure on 0 to 100 is to 100.</summary>
    private double Side(SourceSpan span, string id, double whole) =>
        Math.Round(Math.Sqrt(Math.Clamp(Need(span, id).Value, 0, 100) / 100) * whole, 2);

    private Figure Need(SourceSpan span, string id) =>
        figures.Find(id) ?? throw new ScriptRuntimeException(span, $"the figure {id} has no place in a chart: it is suppressed or was not measured");
}
