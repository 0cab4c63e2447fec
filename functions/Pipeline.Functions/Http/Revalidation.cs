using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Pipeline.Functions.Http;

/// <summary>Gives what everybody may read a strong tag of its bytes, and answers 304 to whoever has them already (RFC 9110, 13.1.2).</summary>
public static class Revalidation
{
    public static Answer Of(HttpRequest request, Answer answer)
    {
        if (answer.Status != StatusCodes.Status200OK) return answer;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Body.Span).AsSpan(0, 16))}\"");
        return (Has(request, tag) ? answer.Unchanged() : answer).With("ETag", tag.ToString());
    }

    private static bool Has(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(each => each.Equals(EntityTagHeaderValue.Any) || each.Compare(tag, useStrongComparison: false));
}
