using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Charts;

/// <summary>Cuts charts out of kept pages and makes files of them, so that a chart can say nothing else than the page that it is from.</summary>
public sealed class ChartFiles(TemplateShelf shelf)
{
    /// <summary>The chart as an SVG that stands alone, in light, in the dark and on paper; null when the page has none of the name.</summary>
    public string? Find(string html, string name) => ChartFile.Cut(html, name) is { } svg ? ChartFile.Of(shelf.Current, svg) : null;
}
