using System.Text;
using AngleSharp.Dom;

namespace Pipeline.Rendering.Pdf;

/// <summary>Reads text with its looks out of an element, blanks made one as a browser does.</summary>
internal static class InlineText
{
    private static readonly HashSet<string> Inline = ["strong", "b", "em", "i", "small", "a", "span", "abbr", "time", "cite", "q", "code", "p", "footer", "figcaption"];

    public static IReadOnlyList<TextRun> Of(IElement element, TextLook look)
    {
        List<TextRun> runs = [];
        Read(element, look, runs);
        return runs;
    }

    public static IReadOnlyList<TextRun> Of(IEnumerable<INode> nodes, TextLook look)
    {
        List<TextRun> runs = [];
        foreach (var node in nodes) ReadNode(node, look, runs);
        return runs;
    }

    public static bool IsInline(INode node) => node is not IElement element || element.LocalName == "br" || Inline.Contains(element.LocalName);

    private static void Read(IElement element, TextLook look, List<TextRun> runs)
    {
        foreach (var node in element.ChildNodes) ReadNode(node, look, runs);
    }

    private static void ReadNode(INode node, TextLook look, List<TextRun> runs)
    {
        switch (node)
        {
            case IText text:
                runs.Add(look.Run(OneBlank(text.Data)));
                break;
            case IElement { LocalName: "br" }:
                runs.Add(look.Run("\n"));
                break;
            case IElement element when Inline.Contains(element.LocalName):
                if (runs.Count > 0 && Before(element) is { } gap) runs.Add(look.Run(gap));
                Read(element, look.In(element), runs);
                break;
            case IElement element:
                throw new FormatException($"a PDF cannot show <{element.LocalName}> in running text");
            default:
                break;
        }
    }

    /// <summary>Spans that the stylesheet lays out side by side in a summary and below each other in a caption, with no blank between them in the source.</summary>
    private static string? Before(IElement element) => element.ParentElement?.LocalName switch
    {
        "summary" => " \u00A0 ",
        "figcaption" => "\n",
        _ => null,
    };

    private static string OneBlank(string text)
    {
        var one = new StringBuilder(text.Length);
        foreach (var each in text)
        {
            var blank = each is ' ' or '\n' or '\t' or '\r';
            if (!blank) one.Append(each);
            else if (one.Length == 0 || one[^1] != ' ') one.Append(' ');
        }

        return one.ToString();
    }
}
