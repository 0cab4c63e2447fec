using System.Net;
using System.Text;
using MimeKit;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms;

/// <summary>Bodies of HTML forms, multipart or URL-encoded, as decoded texts by name; of a name that comes twice the first one counts.</summary>
internal static class FormFields
{
    /// <summary>Null when the content is neither.</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> ReadAsync(HookBody body, CancellationToken cancellationToken)
    {
        if (!ContentType.TryParse(body.ContentType, out var type)) return null;
        if (type.IsMimeType("application", "x-www-form-urlencoded")) return ReadEncoded(body.Bytes.Span);
        if (!type.IsMimeType("multipart", "form-data") || string.IsNullOrEmpty(type.Boundary)) return null;
        using var stream = new MemoryStream(body.Bytes.ToArray());
        var parts = await MimeEntity.LoadAsync(type, stream, cancellationToken) as Multipart;
        return parts is null ? null : First(parts.OfType<MimePart>().Select(part => (part.ContentDisposition?.Parameters["name"], Text(part))));
    }

    /// <summary>The fields of a URL-encoded body, whatever its content type says.</summary>
    public static IReadOnlyDictionary<string, string> ReadEncoded(ReadOnlySpan<byte> body) => First(Encoded(Encoding.UTF8.GetString(body)));

    private static IEnumerable<(string? Name, string Value)> Encoded(string text) =>
        text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => ((string?)WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair.ElementAtOrDefault(1) ?? "")));

    private static string Text(MimePart part)
    {
        using var decoded = new MemoryStream();
        part.Content?.DecodeTo(decoded);
        return Encoding.UTF8.GetString(decoded.ToArray());
    }

    private static Dictionary<string, string> First(IEnumerable<(string? Name, string Value)> fields)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
            if (name is not null) first.TryAdd(name, value);
        return first;
    }
}
