using System.Buffers;
using System.Text;
using Pipeline.Rendering.Ledgers;

namespace Pipeline.Rendering.Engine;

/// <summary>Makes a value into text of the output's kind, so that it can never become structure. Attributes must be quoted in templates.</summary>
internal static class Escaper
{
    private static readonly SearchValues<char> Structure = SearchValues.Create("&<>\"'");
    private const string AlwaysInMarkdown = "\\`*_[]<";
    private const string FirstInMarkdown = "#>-+=~:|";

    /// <summary>`atStart`: nothing but list and quote signs stands before the value on its line.</summary>
    public static string Escape(OutputKind kind, string text, bool atStart) => kind switch
    {
        OutputKind.Html => Html(text),
        OutputKind.Markdown => Markdown(text, atStart),
        _ => text,
    };

    /// <summary>What a reader of the Markdown sees of an escaped value.</summary>
    public static string UnescapeMarkdown(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\' && index + 1 < text.Length && char.IsAscii(text[index + 1]) && !char.IsLetterOrDigit(text[index + 1])) index++;
            plain.Append(text[index]);
        }

        return plain.ToString();
    }

    private static string Html(string text)
    {
        if (!text.AsSpan().ContainsAny(Structure)) return text;
        var html = new StringBuilder(text.Length + 16);
        AppendHtml(html, text);
        return html.ToString();
    }

    public static void AppendHtml(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Structure) is >= 0 and var length)
        {
            html.Append(text[..length]).Append(text[length] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            text = text[(length + 1)..];
        }

        html.Append(text);
    }

    private static string Markdown(string text, bool atStart)
    {
        var markdown = new StringBuilder(text.Length + 16);
        var digits = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var each = text[index];
            if (Marks.IsMark(each))
            {
                markdown.Append(each);
                continue;
            }

            var first = atStart && digits == 0 && FirstInMarkdown.Contains(each, StringComparison.Ordinal);
            var listNumber = atStart && digits is > 0 and <= 9 && (each is '.' or ')') && !IsWithinWord(text, index);
            var entity = each == '&' && index + 1 < text.Length && (char.IsAsciiLetter(text[index + 1]) || text[index + 1] == '#');
            if (first || listNumber || entity || AlwaysInMarkdown.Contains(each, StringComparison.Ordinal)) markdown.Append('\\');
            markdown.Append(each);
            if (char.IsAsciiDigit(each) && atStart) digits++;
            else atStart = false;
        }

        return markdown.ToString();
    }

    /// <summary>"3.900" begins no list; a list's number ends where a blank or the value does.</summary>
    private static bool IsWithinWord(string text, int index) => index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]);

    /// <summary>A web address for a Markdown or HTML link: everything that could end the address early is percent-encoded.</summary>
    public static string Address(Uri uri) => uri.AbsoluteUri
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("'", "%27", StringComparison.Ordinal);
}
