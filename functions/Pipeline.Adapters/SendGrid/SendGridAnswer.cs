using System.Globalization;
using Pipeline.Core;
using Pipeline.Core.Delivery;

namespace Pipeline.Adapters.SendGrid;

/// <summary>
/// What became of a mail, by SendGrid's answer or the lack of one. Only an answer that says so, or a connection that never stood, means surely not sent;
/// whatever may have come after SendGrid took the mail is unknown.
/// </summary>
internal static class SendGridAnswer
{
    // The account, its key or the address is at fault, and an operator has to mend it.
    private static readonly TimeSpan UntilMended = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan UntilReached = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestReset = TimeSpan.FromHours(1);

    public static MailOutcome Of(HttpResponseMessage response, [Sentence] string said, bool sandbox, DateTimeOffset now) => (int)response.StatusCode switch
    {
        202 => new MailOutcome.Accepted(response.Headers.TryGetValues("X-Message-Id", out var ids) ? ids.First() : "without an id"),
        200 when sandbox => new MailOutcome.Refused("SendGrid found the mail valid and sent nothing, because the sandbox is on."),
        >= 300 and < 400 => new MailOutcome.Deferred(Text(response, "it sent the request elsewhere; check SendGrid__BaseUrl"), now + UntilMended),
        401 or 403 => new MailOutcome.Deferred(Text(response, $"it does not accept the key or the sender; {said}"), now + UntilMended),
        404 or 405 => new MailOutcome.Deferred(Text(response, "there is no such address; check SendGrid__BaseUrl"), now + UntilMended),
        408 => new MailOutcome.Unknown(Text(response, said)),
        429 => new MailOutcome.Deferred(Text(response, "too many requests"), Reset(response, now)),
        >= 400 and < 500 => new MailOutcome.Refused(Text(response, said)),
        _ => new MailOutcome.Unknown(Text(response, said)),
    };

    /// <summary>As above, when no answer came. Null for a failure that is none of the connection's.</summary>
    public static MailOutcome? Of(Exception failure, DateTimeOffset now) => failure switch
    {
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
        } refused => new MailOutcome.Deferred($"SendGrid could not be reached ({refused.HttpRequestError}).", now + UntilReached),
        HttpRequestException broken => new MailOutcome.Unknown($"The connection broke before SendGrid answered ({broken.HttpRequestError})."),
        IOException => new MailOutcome.Unknown("The connection broke before SendGrid answered."),
        _ => null,
    };

    public static MailOutcome TimedOut(TimeSpan limit) =>
        new MailOutcome.Unknown(string.Create(CultureInfo.InvariantCulture, $"SendGrid did not answer within {limit.TotalSeconds} seconds."));

    /// <summary>When SendGrid says that it takes requests again; a minute from now when it does not say.</summary>
    private static DateTimeOffset Reset(HttpResponseMessage response, DateTimeOffset now)
    {
        var reset = now + TimeSpan.FromMinutes(1);
        if (response.Headers.RetryAfter is { } after) reset = after.Date ?? now + after.Delta!.Value;
        else if (response.Headers.TryGetValues("X-RateLimit-Reset", out var values)
            && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()) reset = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return reset < now ? now : reset > now + LongestReset ? now + LongestReset : reset;
    }

    [return: Sentence]
    private static string Text(HttpResponseMessage response, [Sentence] string said) =>
        string.Create(CultureInfo.InvariantCulture, $"SendGrid answered {(int)response.StatusCode}: {said}");
}
