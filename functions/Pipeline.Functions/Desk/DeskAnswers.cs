using Microsoft.AspNetCore.Http;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Desk;

/// <summary>Answers of the desk: pages that nobody else keeps or frames, whose script and looks come from the desk itself.</summary>
public static class DeskAnswers
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Answer Page(int status, string html) => Guarded(Answer.Text(status, "text/html", html)).With("Content-Security-Policy", ContentSecurityPolicy);

    /// <summary>What a change leads to: the page that shows it, so that loading again repeats nothing.</summary>
    public static Answer SeeOther(string address) => Guarded(new Answer(StatusCodes.Status303SeeOther, "", default)).With("Location", address);

    /// <summary>A finished page such as a post, to be shown within a page of the desk and doing nothing there.</summary>
    public static Answer Shown(string html) => Guarded(Answer.Text(StatusCodes.Status200OK, "text/html", html))
        .With("Content-Security-Policy", "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox");

    private static Answer Guarded(Answer answer) => answer
        .With("Cache-Control", "no-store").With("X-Robots-Tag", "noindex, nofollow").With("Referrer-Policy", "same-origin").With("X-Content-Type-Options", "nosniff");
}
