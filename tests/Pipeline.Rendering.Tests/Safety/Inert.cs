using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pipeline.Core;

namespace Pipeline.Rendering.Tests.Safety;

/// <summary>What a text may not become by the words in it.</summary>
internal static partial class Inert
{
    private static readonly string[] Addresses = ["href", "src", "xlink:href", "action", "formaction", "poster", "data", "srcdoc"];

    public static IDocument Read(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Elements and the names of their attributes in order, as harmless words leave them.</summary>
    public static IReadOnlyList<string> Skeleton(IDocument page) =>
    [
        .. Elements(page).Select(element =>
            $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name).Where(name => !(name == "lang" && element.LocalName == "blockquote")).Order(StringComparer.Ordinal))}"),
    ];

    /// <summary>All but the further lines of a label in a chart: how many there are follows from how long its words are.</summary>
    public static IEnumerable<IElement> Elements(IDocument page) => page.All.Where(element =>
        !(element is { LocalName: "text", PreviousElementSibling: { LocalName: "text" } above } && above.GetAttribute("x") == element.GetAttribute("x")));

    public static void ShouldRunNothing(IDocument page, string html)
    {
        foreach (var attribute in page.All.SelectMany(element => element.Attributes))
        {
            attribute.Name.ShouldNotStartWith("on", Case.Insensitive);
            if (Addresses.Contains(attribute.Name)) attribute.Value.ShouldMatch("^(https?://|mailto:|data:image/png;base64,[A-Za-z0-9+/=]+$|/(?!/)|[?#])");
        }

        foreach (Match chart in Chart().Matches(html)) XDocument.Parse(chart.Value).Root!.Name.LocalName.ShouldBe("svg");
    }

    /// <summary>Nothing that turns text round, ends a line, controls a terminal or is no character.</summary>
    public static void ShouldBeClean(string text) => Unclean().Matches(text).Select(match => $"U+{(int)match.Value[0]:X4}").ShouldBeEmpty();

    /// <summary>The words that a reader sees or hears, on one line.</summary>
    public static string Words(IDocument page)
    {
        var spoken = page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Value);
        return Line(string.Join(' ', spoken.Prepend(page.DocumentElement.TextContent)));
    }

    public static string Line(string text) => Blanks().Replace(text, " ");

    /// <summary>The text as a page may show it.</summary>
    public static string Shown(string text) => Line(TextCleaner.Clean(text));

    [GeneratedRegex("<svg .*?</svg>", RegexOptions.Singleline, 1000)]
    private static partial Regex Chart();

    [GeneratedRegex(@"[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uE000-\uF8FF\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF](?<![\uD800-\uDBFF](?=[\uDC00-\uDFFF]))(?<![\uD800-\uDBFF][\uDC00-\uDFFF])")]
    private static partial Regex Unclean();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
