using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pipeline.Rendering.Fonts;

namespace Pipeline.Rendering.Pdf;

/// <summary>Turns the elements of a finished page into pieces for paper, from top to bottom. An element that it does not know throws FormatException.</summary>
internal sealed class HtmlPieces
{
    private const float ListIndent = 16, QuoteIndent = 16;
    private const int CardsARow = 3;

    /// <summary>The class of what does something, which paper cannot.</summary>
    private const string OnScreenOnly = "screen";

    private static readonly HashSet<string> Unseen = ["script", "style", "template", "link", "meta"];
    private static readonly HashSet<string> Boxes = ["main", "section", "article", "div", "header", "nav", "aside", "details", "figure", "body", "footer"];

    private readonly List<Piece> pieces = [];
    private string? anchor;
    private int headings;

    public static IReadOnlyList<Piece> Of(IElement root)
    {
        var reading = new HtmlPieces();
        reading.ReadBox(root, TextLook.Body, 0);
        return reading.pieces;
    }

    private void ReadBox(IElement box, TextLook look, float indent)
    {
        List<INode> running = [];
        foreach (var node in box.ChildNodes)
        {
            if (node is not IElement element || IsRunning(element))
            {
                running.Add(node);
                continue;
            }

            Paragraph(running, look, indent);
            running = [];
            Read(element, look, indent);
        }

        Paragraph(running, look, indent);
    }

    private void Read(IElement element, TextLook look, float indent)
    {
        if (Unseen.Contains(element.LocalName) || element.ClassList.Contains(OnScreenOnly)) return;
        anchor = element.Id is { Length: > 0 } id ? id : anchor;
        switch (element.LocalName)
        {
            case "h1":
                Heading(element, look with { Style = FontStyle.Bold, Size = Ink.Title }, indent, 0);
                break;
            case "h2":
                Heading(element, look with { Style = FontStyle.Bold, Size = Ink.Heading }, indent, 20);
                break;
            case "h3" or "h4":
                Heading(element, look with { Style = FontStyle.Bold, Size = Ink.Subheading }, indent, 12);
                break;
            case "p" or "footer" or "figcaption" or "summary":
                Add(InlineText.Of(element, look.In(element)), indent, SpaceAbove(element.LocalName), keepsNext: element.LocalName is "summary" or "figcaption" || LeadsToChart(element));
                break;
            case "ul" when element.ClassList.Contains("cards"):
                Cards(element, look);
                break;
            case "ul" or "ol":
                List(element, look, indent);
                break;
            case "table":
                pieces.AddRange(TablePieces.Of((IHtmlTableElement)element, look, indent, PageFormat.TextWidth));
                break;
            case "blockquote":
                Quote(element, look, indent);
                break;
            case "dl":
                foreach (var child in element.Children)
                    Add(InlineText.Of(child, look.In(child)), child.LocalName == "dt" ? indent : indent + ListIndent, child.LocalName == "dt" ? 6 : 1, child.LocalName == "dt");
                break;
            case "svg":
                pieces.Add(new ChartPiece(element, indent) { SpaceBefore = 8 });
                break;
            case "hr":
                pieces.Add(new RulePiece { SpaceBefore = 10 });
                break;
            case var name when Boxes.Contains(name):
                ReadBox(element, look.In(element), indent);
                break;
            default:
                throw new FormatException($"a PDF cannot show <{element.LocalName}>");
        }
    }

    private static bool IsRunning(IElement element) => InlineText.IsInline(element) && element.LocalName is not ("p" or "footer" or "figcaption");

    /// <summary>All that stands between a heading and its chart; what follows something else may belong to that.</summary>
    private static bool LeadsToChart(IElement paragraph) =>
        paragraph is { LocalName: "p", PreviousElementSibling.LocalName: "h2" or "h3", NextElementSibling.LocalName: "figure" };

    private static float SpaceAbove(string name) => name switch
    {
        "p" => 6,
        "summary" or "figcaption" => 10,
        _ => 3,
    };

    private void Heading(IElement element, TextLook look, float indent, float space)
    {
        anchor = PlaceOf(anchor);
        var bookmark = element.LocalName == "h1" ? null : new Bookmark(string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), anchor, element.LocalName != "h2");
        Add(InlineText.Of(element, look), indent, space, keepsNext: true, bookmark);
    }

    /// <summary>A name that an outline can write as it is; links of the page keep theirs.</summary>
    private string PlaceOf(string? name) => name is { Length: > 0 } && name.All(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '_')
        ? name
        : FormattableString.Invariant($"heading-{++headings}");

    private void Paragraph(IReadOnlyList<INode> nodes, TextLook look, float indent)
    {
        var runs = InlineText.Of(nodes, look);
        if (runs.Any(run => !string.IsNullOrWhiteSpace(run.Text))) Add(runs, indent, 4, keepsNext: false);
    }

    private void List(IElement list, TextLook look, float indent)
    {
        var number = 0;
        foreach (var item in list.Children)
        {
            number++;
            var mark = look.Run(list.LocalName == "ol" ? FormattableString.Invariant($"{number}.") : "•");
            var first = pieces.Count;
            ReadBox(item, look.In(item), indent + ListIndent);
            if (pieces.Count > first && pieces[first] is LinePiece line) pieces[first] = line.Marked(LineBreaker.Break([mark with { Color = Ink.Accent }], ListIndent)[0]);
        }
    }

    private void Quote(IElement quote, TextLook look, float indent)
    {
        var first = pieces.Count;
        ReadBox(quote, look, indent + QuoteIndent);
        for (var index = first; index < pieces.Count; index++)
            if (pieces[index] is LinePiece line) pieces[index] = line.Barred(isFirst: index == first, isLast: index == pieces.Count - 1);
    }

    private void Cards(IElement list, TextLook look)
    {
        var width = (PageFormat.TextWidth - ((CardsARow - 1) * CardsPiece.Gap)) / CardsARow;
        foreach (var row in list.Children.Chunk(CardsARow))
        {
            pieces.Add(new CardsPiece(
                [.. row.Select(card => (IReadOnlyList<TextLine>)[.. card.Children.SelectMany(part => LineBreaker.Break(InlineText.Of(part, look.In(part)), width - (2 * CardsPiece.Padding)))])], width)
            {
                SpaceBefore = 10,
            });
        }
    }

    /// <summary>Lines of one paragraph: its first two and its last two stay together.</summary>
    private void Add(IReadOnlyList<TextRun> runs, float indent, float space, bool keepsNext, Bookmark? bookmark = null)
    {
        var lines = LineBreaker.Break(runs, PageFormat.TextWidth - indent);
        for (var index = 0; index < lines.Count; index++)
        {
            pieces.Add(new LinePiece(lines[index], indent)
            {
                SpaceBefore = index == 0 ? space : 0,
                KeepsNext = keepsNext || (index == 0 && lines.Count > 1) || (index == lines.Count - 2),
                Anchor = index == 0 ? anchor : null,
                Bookmark = index == 0 ? bookmark : null,
            });
            anchor = null;
        }
    }
}
