using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Pipeline.Functions.Http;

/// <summary>Reads what a page's form sent, URL-encoded, at most 1 MiB.</summary>
internal static class FormBody
{
    /// <summary>Null when it is larger. Of a field that is sent twice the last value is taken; line ends become line feeds.</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return null;
        using var text = new StreamReader(new MemoryStream(body));
        return QueryHelpers.ParseQuery(await text.ReadToEndAsync(cancellationToken))
            .ToDictionary(field => field.Key, field => (field.Value[^1] ?? "").ReplaceLineEndings("\n"), StringComparer.Ordinal);
    }
}
