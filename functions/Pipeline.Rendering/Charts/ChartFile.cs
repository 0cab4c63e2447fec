using System.Globalization;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Charts;

/// <summary>A chart that stands alone: the drawing of a page with its own styles, colours and margin.</summary>
internal static class ChartFile
{
    private const int Margin = 12;
    private const string Begin = "<svg viewBox=\"", End = "</svg>";

    /// <summary>The styles that a chart in a page has from what is around it.</summary>
    private const string Alone = "svg.chart { background: var(--card); font-family: system-ui, -apple-system, \"Segoe UI\", \"Noto Sans\", sans-serif; }\n";

    /// <summary>The chart of the name in a page, as it stands there; null when there is none.</summary>
    public static string? Cut(string html, string name)
    {
        var named = html.IndexOf($"aria-labelledby=\"{name}-title ", StringComparison.Ordinal);
        if (named < 0) return null;
        var start = html.LastIndexOf(Begin, named, StringComparison.Ordinal);
        var end = html.IndexOf(End, named, StringComparison.Ordinal);
        return start < 0 || end < 0 ? null : html[start..(end + End.Length)];
    }

    public static string Of(TemplateLibrary library, string svg)
    {
        var close = svg.IndexOf('"', Begin.Length);
        var box = svg[Begin.Length..close].Split(' ').Select(SvgPainter.Number).ToArray();
        var viewBox = string.Create(
            CultureInfo.InvariantCulture, $"{box[0] - Margin} {box[1] - Margin} {box[2] + (2 * Margin)} {box[3] + (2 * Margin)}");
        var head = svg.IndexOf('>', close) + 1;
        var styles = string.Concat(
            library.SourceOf("_frame/_colours.scriban-html"), library.SourceOf("charts/_style.scriban-html"), Alone,
            "@media print {\n", library.SourceOf("_frame/_paper-colours.scriban-html"), "}\n");
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"{viewBox}{svg[close..head]}\n<style>\n{styles}</style>{svg[head..]}\n";
    }
}
