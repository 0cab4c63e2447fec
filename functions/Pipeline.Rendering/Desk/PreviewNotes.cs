using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Pipeline.Rendering.Desk;

/// <summary>
/// Marks in a page what its ledger accounts for, so that pointing at it, tapping it or reaching it by keyboard shows where it comes from. It takes no script, as
/// previews run none. What is printed in several places for several reasons shows them all.
/// </summary>
public static class PreviewNotes
{
    private const string Style = """
        .from { border-bottom: 1px dotted; cursor: help; }
        .from-note { display: none; position: fixed; left: 0; right: 0; bottom: 0; z-index: 9; padding: .6rem .9rem; background: #1b1f24; color: #fdfcfa; font: 400 .85rem/1.45 ui-monospace, monospace; text-align: left; white-space: pre-line; overflow-wrap: anywhere; }
        .from:hover > .from-note, .from:focus > .from-note { display: block; }
        """;

    private static readonly string[] Unmarked = ["script", "style", "title", "svg", "textarea", "option"];

    /// <summary>A page by its own part of the ledger that is kept beside it; `inWords` gives a row as somebody reads it.</summary>
    public static string Mark(string html, string ledgerJson, Func<LedgerRow, LedgerRow> inWords) =>
        Mark(html, [.. LedgerRow.Of(ledgerJson, "html").Select(row => inWords(row).Note)]);

    internal static string Mark(string html, IReadOnlyList<PreviewNote> notes)
    {
        if (notes.Count == 0) return html;
        var sources = notes.GroupBy(note => note.Printed, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => string.Join('\n', group.Select(note => note.Source).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal);
        var printed = new Regex(
            $@"(?<![\p{{L}}\p{{N}}]|\p{{N}}[,.\u00A0])(?:{string.Join('|', sources.Keys.OrderByDescending(each => each.Length).Select(Regex.Escape))})(?![\p{{L}}\p{{N}}]|[,.\u00A0]\p{{N}})",
            RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

        using var document = new HtmlParser().ParseDocument(html);
        foreach (var text in document.Body!.Descendants<IText>().Where(each => !each.Ancestors<IElement>().Any(above => Unmarked.Contains(above.LocalName))).ToList())
            Mark(document, text, printed, sources);
        var style = document.CreateElement("style");
        style.TextContent = Style;
        document.Head!.Append(style);
        return document.ToHtml();
    }

    private static void Mark(IDocument document, IText text, Regex printed, Dictionary<string, string> sources)
    {
        var (content, done) = (text.Data, 0);
        List<INode> pieces = [];
        foreach (Match match in printed.Matches(content))
        {
            pieces.Add(document.CreateTextNode(content[done..match.Index]));
            pieces.Add(Marked(document, match.Value, sources[match.Value]));
            done = match.Index + match.Length;
        }

        if (pieces.Count == 0) return;
        pieces.Add(document.CreateTextNode(content[done..]));
        text.Replace([.. pieces]);
    }

    private static IElement Marked(IDocument document, string printed, string source)
    {
        var (mark, note) = (document.CreateElement("span"), document.CreateElement("span"));
        mark.SetAttribute("class", "from");
        mark.SetAttribute("tabindex", "0");
        mark.TextContent = printed;
        note.SetAttribute("class", "from-note");
        note.SetAttribute("role", "note");
        note.TextContent = source;
        mark.Append(note);
        return mark;
    }
}
