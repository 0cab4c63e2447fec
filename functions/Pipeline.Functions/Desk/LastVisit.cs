using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Desk;

/// <summary>When somebody last looked at the overview, kept in the browser; looks within an hour are one visit. A week at first.</summary>
public sealed class LastVisit(TimeProvider clock)
{
    private const string Cookie = "desk-seen";

    private static readonly TimeSpan OneVisit = TimeSpan.FromHours(1), AtFirst = TimeSpan.FromDays(7), Kept = TimeSpan.FromDays(90);

    public DateTimeOffset Since(HttpRequest request)
    {
        var now = clock.GetUtcNow();
        var (before, latest) = Read(request.Cookies[Cookie]) ?? (now - AtFirst, now - AtFirst);
        var since = now - latest > OneVisit ? latest : before;
        request.HttpContext.Response.Cookies.Append(
            Cookie,
            string.Create(CultureInfo.InvariantCulture, $"{since.ToUnixTimeSeconds()}-{now.ToUnixTimeSeconds()}"),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/desk", MaxAge = Kept });
        return since;
    }

    private static (DateTimeOffset Before, DateTimeOffset Latest)? Read(string? cookie) =>
        cookie?.Split('-') is [var before, var latest] && Instant(before) is { } first && Instant(latest) is { } second ? (first, second) : null;

    private static DateTimeOffset? Instant(string seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 100_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(value) : null;
}
