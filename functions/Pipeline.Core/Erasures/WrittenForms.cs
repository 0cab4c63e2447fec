using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace Pipeline.Core.Erasures;

/// <summary>The ways in which a text may stand in another: as it is, and escaped for JSON, HTML and addresses.</summary>
internal static class WrittenForms
{
    /// <summary>Each form once, the longest first.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Escaped(text).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length)];

    private static IEnumerable<string> Escaped(string text)
    {
        yield return text;
        yield return JavaScriptEncoder.Default.Encode(text);
        yield return JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
        yield return HtmlEncoder.Default.Encode(text);
        yield return WebUtility.HtmlEncode(text);
        yield return Uri.EscapeDataString(text);
        yield return WebUtility.UrlEncode(text);
        // Read as Latin-1, as bytes of unknown encoding are.
        yield return Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
    }
}
