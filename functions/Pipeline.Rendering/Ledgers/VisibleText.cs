using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Pipeline.Rendering.Ledgers;

/// <summary>What a reader or a screen reader meets of an HTML page, in document order. Styles and the geometry of charts are not read by anybody.</summary>
internal static class VisibleText
{
    private static readonly string[] ReadAttributes = ["title", "alt", "aria-label", "aria-description", "placeholder"];

    public static IEnumerable<string> Of(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        return Under(document.DocumentElement);
    }

    private static IEnumerable<string> Under(IElement element)
    {
        if (element.LocalName is "script" or "style") yield break;
        foreach (var attribute in ReadAttributes)
            if (element.GetAttribute(attribute) is { } value) yield return value;
        if (element.LocalName == "meta" && (element.HasAttribute("name") || element.HasAttribute("property")) && element.GetAttribute("name") != "viewport"
            && element.GetAttribute("content") is { } content) yield return content;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text) yield return text.Data;
            else if (node is IElement child)
                foreach (var run in Under(child)) yield return run;
        }
    }
}
