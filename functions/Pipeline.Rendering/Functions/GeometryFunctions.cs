using System.Globalization;
using Pipeline.Core.Results;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>Lengths in charts. They belong in geometry attributes only: in visible text the ledger refuses them.</summary>
internal sealed class GeometryFunctions(IFigures figures)
{
    public void ImportInto(ScriptObject functions) => functions.Define("px", Px);

    /// <summary>How much of the whole length a figure on 0 to 100 takes.</summary>
    private string Px(TemplateContext context, SourceSpan span, string id, double length)
    {
        var figure = figures.Find(id) ?? throw new ScriptRuntimeException(span, $"the figure {id} has no length: it is suppressed or was not measured");
        return (Math.Clamp(figure.Value, 0, 100) / 100 * length).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
