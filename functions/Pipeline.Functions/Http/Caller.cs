using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Http;

/// <summary>Who calls, as far as a limit needs to know. It is held in memory and never kept.</summary>
internal static class Caller
{
    /// <summary>Azure's front end puts the caller's address last in the header; without it the connection is the caller's own.</summary>
    public static string Of(HttpRequest request) =>
        request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim() is { Length: > 0 and < 64 } forwarded
            ? forwarded
            : request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
}
