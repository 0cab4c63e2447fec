using Microsoft.AspNetCore.Http;
using Pipeline.Core.Forms;

namespace Pipeline.Functions.Http;

/// <summary>Webhooks as the providers read them. Lines of one header become a list with blanks between, as signatures are listed.</summary>
public static class HookRequests
{
    public static HookRequest Of(HttpRequest request, ReadOnlyMemory<byte> body, DateTimeOffset receivedAt, string? token) => new(
        request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(' ', (IEnumerable<string?>)header.Value)),
        body,
        receivedAt,
        token ?? request.Query["token"].FirstOrDefault());
}
