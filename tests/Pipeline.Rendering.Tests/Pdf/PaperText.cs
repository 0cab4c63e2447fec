using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UglyToad.PdfPig;

namespace Pipeline.Rendering.Tests.Pdf;

/// <summary>
/// Text as a reader follows it, without blanks: on paper between heads and feet and without the table head that a page repeats, and in a page with
/// the marks of its lists.
/// </summary>
internal static class PaperText
{
    private const double FootEnds = 60, HeadBegins = 780;

    public static string Of(PdfDocument pdf, string html)
    {
        var tables = new HtmlParser().ParseDocument(html).QuerySelectorAll("table:has(thead)")
            .Select(table => (Head: Dense(Read(table.QuerySelector("thead")!)), First: Dense(Read(table.QuerySelector("tbody tr")!)))).ToLookup(each => each.Head, each => each.First);
        return string.Concat(pdf.GetPages().Select(page => WithoutRepeatedHead(TextOf(page), tables)));
    }

    /// <summary>A head at the top of a page is a repeated one unless the first row of a table of that head comes after it.</summary>
    private static string WithoutRepeatedHead(string page, ILookup<string, string> tables) =>
        tables.FirstOrDefault(table => page.StartsWith(table.Key, StringComparison.Ordinal)) is { } repeated
        && !repeated.Any(first => page[repeated.Key.Length..].StartsWith(first, StringComparison.Ordinal))
            ? page[repeated.Key.Length..]
            : page;

    private static string TextOf(UglyToad.PdfPig.Content.Page page) => Dense(string.Concat(
        page.Letters.Where(letter => letter.StartBaseLine.Y is > FootEnds and < HeadBegins).Select(letter => letter.Value)));

    public static string ExpectedOf(string html) => Dense(Read(new HtmlParser().ParseDocument(html).QuerySelector("main")!));

    private static string Read(INode node) => node switch
    {
        IText text => text.Data,
        IElement element when element.ClassList.Contains("screen") => "",
        IElement { LocalName: "svg" } svg => string.Concat(svg.QuerySelectorAll("text").Select(text => text.TextContent)),
        IElement { LocalName: "li" } item when item.ParentElement is { LocalName: "ol" } list => $"{list.Children.Index(item) + 1}.{Children(item)}",
        IElement { LocalName: "li" } item when !item.ParentElement!.ClassList.Contains("cards") => $"•{Children(item)}",
        _ => Children(node),
    };

    private static string Children(INode node) => string.Concat(node.ChildNodes.Select(Read));

    private static string Dense(string text) => string.Concat(text.Where(each => !char.IsWhiteSpace(each) && each is not ('\uFE0F' or '\u200D')));
}
