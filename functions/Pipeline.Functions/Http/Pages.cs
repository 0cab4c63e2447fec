using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Http;

/// <summary>Pages for people, with the headers that keep them safe and private ones private.</summary>
public static class Pages
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static Answer Public(string html) => Html(StatusCodes.Status200OK, html).With("Cache-Control", "public, max-age=300");

    public static Answer Private(string html) => Hidden(Html(StatusCodes.Status200OK, html));

    /// <summary>As above, with a form that posts to the page's own address.</summary>
    public static Answer PrivateForm(string html) => Private(html)
        .With("Content-Security-Policy", ContentSecurityPolicy.Replace("form-action 'none'", "form-action 'self'", StringComparison.Ordinal));

    /// <summary>A file that the browser shows, or offers to save; the name is ASCII.</summary>
    public static Answer PrivateFile(string contentType, string name, byte[] content, bool toSave = false) =>
        Hidden(new Answer(StatusCodes.Status200OK, contentType, content))
            .With("Content-Disposition", $"{(toSave ? "attachment" : "inline")}; filename=\"{name}\"")
            .With("Content-Security-Policy", "default-src 'none'")
            .With("Referrer-Policy", "no-referrer").With("X-Content-Type-Options", "nosniff");

    public static Answer NotFound() => Hidden(Html(
        StatusCodes.Status404NotFound,
        "<!doctype html><html lang=\"nb\"><meta charset=\"utf-8\"><title>Finnes ikke</title><p>Siden finnes ikke, eller lenken gjelder ikke lenger.</p></html>"));

    private static Answer Hidden(Answer answer) => answer.With("Cache-Control", "no-store").With("X-Robots-Tag", "noindex, nofollow");

    private static Answer Html(int status, string html) => Answer.Text(status, "text/html", html)
        .With("Content-Security-Policy", ContentSecurityPolicy)
        .With("Referrer-Policy", "no-referrer")
        .With("X-Content-Type-Options", "nosniff");
}
