using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UglyToad.PdfPig;

namespace Pipeline.Rendering.Tests.Pdf;

/// <summary>Text as a reader follows it, without blanks: on paper between heads and feet, and in a page with the marks of its lists.</summary>
internal static class PaperText
{
    private const double FootEnds = 60, HeadBegins = 780;

    public static string Of(PdfDocument pdf) => Dense(string.Concat(
        pdf.GetPages().SelectMany(page => page.Letters).Where(letter => letter.StartBaseLine.Y is > FootEnds and < HeadBegins).Select(letter => letter.Value)));

    /// <summary>The same, without the table head that a page repeats when a table goes on from the page before.</summary>
    public static string WithoutRepeatedHeads(PdfDocument pdf, string html)
    {
        var heads = new HtmlParser().ParseDocument(html).QuerySelectorAll("thead").Select(head => Dense(head.TextContent)).ToList();
        return string.Concat(pdf.GetPages().Select((page, index) =>
        {
            var text = Dense(string.Concat(page.Letters.Where(letter => letter.StartBaseLine.Y is > FootEnds and < HeadBegins).Select(letter => letter.Value)));
            var head = index == 0 ? null : heads.Find(each => text.StartsWith(each, StringComparison.Ordinal));
            return text[(head?.Length ?? 0)..];
        }));
    }

    public static string ExpectedOf(string html) => Dense(Read(new HtmlParser().ParseDocument(html).QuerySelector("main")!));

    private static string Read(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "svg" } svg => string.Join(". ", svg.Children.Where(child => child.LocalName is "title" or "desc").Select(child => child.TextContent.Trim())),
        IElement { LocalName: "li" } item when item.ParentElement is { LocalName: "ol" } list => $"{list.Children.Index(item) + 1}.{Children(item)}",
        IElement { LocalName: "li" } item when !item.ParentElement!.ClassList.Contains("cards") => $"•{Children(item)}",
        _ => Children(node),
    };

    private static string Children(INode node) => string.Concat(node.ChildNodes.Select(Read));

    private static string Dense(string text) => string.Concat(text.Where(each => !char.IsWhiteSpace(each) && each is not ('\uFE0F' or '\u200D')));
}
