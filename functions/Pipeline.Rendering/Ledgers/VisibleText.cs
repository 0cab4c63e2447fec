using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// What a reader or a screen reader meets of an HTML page, in document order, with the line each run begins on. Emphasis does not end a
/// run, so that words that are read together are checked together. Styles, the geometry of charts and the size of a picture are not read by anybody.
/// Read token by token: a tree of a report's elements costs more than writing the report.
/// </summary>
internal sealed class VisibleText
{
    public static readonly string[] ReadAttributes = ["title", "alt", "aria-label", "aria-description", "placeholder"];
    private static readonly string[] Measures = ["viewport", "og:image:width", "og:image:height"];

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
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        visible.Read(tokens);
        visible.Close();
        return visible.runs;
    }

    /// <summary>Whether an element's text is read together with what stands around it.</summary>
    public static bool IsEmphasis(ReadOnlySpan<char> element) =>
        element is "b" or "strong" or "i" or "em" or "mark" or "u" or "s" or "small" or "sub" or "sup" or "code" or "wbr";

    /// <summary>Whether what a page says about itself under a name is for readers.</summary>
    public static bool IsRead(ReadOnlySpan<char> about)
    {
        foreach (var measure in Measures)
            if (about.SequenceEqual(measure)) return false;
        return !about.IsEmpty;
    }

    private void Read(HtmlTokenizer tokens)
    {
        for (ref var token = ref tokens.GetStructToken(); token.Type != HtmlTokenType.EndOfFile; token = ref tokens.GetStructToken())
        {
            if (token.Type == HtmlTokenType.Character) Append(token.Data.Memory.Span);
            else if (token.Type == HtmlTokenType.StartTag) Begin(tokens, ref token);
            else if (token.Type == HtmlTokenType.EndTag) End(ref token);
        }
    }

    private void Begin(HtmlTokenizer tokens, ref StructHtmlToken tag)
    {
        var name = tag.Name.ToString();
        line = Math.Max(line, tag.Position.Line);
        foreach (var attribute in ReadAttributes)
            if (Attribute(ref tag, attribute) is { } value) Add(value);
        if (name == "meta" && (Attribute(ref tag, "name") ?? Attribute(ref tag, "property")) is { } about && IsRead(about)
            && Attribute(ref tag, "content") is { } content) Add(content);
        if (!IsEmphasis(name)) Close();
        if (name is "script" or "style") Skip(tokens, name);
    }

    private void End(ref StructHtmlToken tag)
    {
        line = Math.Max(line, tag.Position.Line);
        if (!IsEmphasis(tag.Name.ToString())) Close();
    }

    private static void Skip(HtmlTokenizer tokens, string name)
    {
        tokens.State = HtmlParseMode.Rawtext;
        ref var token = ref tokens.GetStructToken();
        while (token.Type != HtmlTokenType.EndOfFile && !(token.Type == HtmlTokenType.EndTag && token.Name.ToString() == name)) token = ref tokens.GetStructToken();
    }

    private static string? Attribute(ref StructHtmlToken tag, string name)
    {
        for (var index = 0; index < tag.Attributes.Count; index++)
            if (tag.Attributes[index].Name.Memory.Span.SequenceEqual(name)) return tag.Attributes[index].Value.ToString();
        return null;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (open.Length == 0) openLine = line;
        open.Append(text);
        line += text.Count('\n');
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
