using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Pipeline.Core.Appeals;

namespace Pipeline.Functions.Http;

/// <summary>What the form of the page of appeals sends: `kind` and `text`, URL-encoded. Nothing is said by what is missing or unknown.</summary>
public static class AppealForm
{
    public static (AppealKind? Kind, string Text) Read(ReadOnlySpan<byte> body)
    {
        var said = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        return (AppealWords.Kind(said.TryGetValue("kind", out var kind) ? kind[^1] : null), said.TryGetValue("text", out var text) ? text[^1] ?? "" : "");
    }
}
