using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// What a reader or a screen reader meets of an HTML page, in document order, with the line each run begins on. Emphasis does not end a
/// run, so that words that are read together are checked together. Styles, the geometry of charts and the size of a picture are not read by anybody.
/// </summary>
internal sealed class VisibleText
{
    private static readonly string[] ReadAttributes = ["title", "alt", "aria-label", "aria-description", "placeholder"];
    private static readonly string[] Sizes = ["og:image:width", "og:image:height"];
    private static readonly HashSet<string> Emphasis = ["b", "strong", "i", "em", "mark", "u", "s", "small", "sub", "sup", "code", "wbr"];
    private readonly List<(string Text, int Line)> runs = [];
    private readonly StringBuilder open = new();
    private int line = 1;
    private int openLine = 1;

    private VisibleText()
    {
    }

    public static IReadOnlyList<(string Text, int Line)> Of(string html)
    {
        var visible = new VisibleText();
        visible.Under(new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(html).DocumentElement);
        visible.Close();
        return visible.runs;
    }

    private void Under(IElement element)
    {
        if (element.LocalName is "script" or "style") return;
        if (element.SourceReference is { Position.Line: > 0 and var at }) line = Math.Max(line, at);
        foreach (var attribute in ReadAttributes)
            if (element.GetAttribute(attribute) is { } value) Add(value);
        if (element.LocalName == "meta" && (element.HasAttribute("name") || element.HasAttribute("property")) && element.GetAttribute("name") != "viewport"
            && !Sizes.Contains(element.GetAttribute("property")) && element.GetAttribute("content") is { } content) Add(content);
        var joins = Emphasis.Contains(element.LocalName);
        if (!joins) Close();
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text) Append(text.Data);
            else if (node is IElement child) Under(child);
        }

        if (!joins) Close();
    }

    private void Append(string text)
    {
        if (open.Length == 0) openLine = line;
        open.Append(text);
        line += text.AsSpan().Count('\n');
    }

    private void Add(string value)
    {
        Close();
        runs.Add((value, line));
    }

    private void Close()
    {
        if (open.Length == 0) return;
        runs.Add((open.ToString(), openLine));
        open.Clear();
    }
}
