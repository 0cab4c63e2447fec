using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Http;

/// <summary>Pages for people, with the headers that keep them safe and private ones private.</summary>
public static class Pages
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static Answer Public(string html) => Html(StatusCodes.Status200OK, html).With("Cache-Control", "public, max-age=300");

    public static Answer Private(string html) => Html(StatusCodes.Status200OK, html)
        .With("Cache-Control", "no-store").With("X-Robots-Tag", "noindex, nofollow");

    /// <summary>A document that the browser shows; the name is ASCII.</summary>
    public static Answer PrivateFile(string contentType, string name, byte[] content) => new Answer(StatusCodes.Status200OK, contentType, content)
        .With("Content-Disposition", $"inline; filename=\"{name}\"")
        .With("Cache-Control", "no-store").With("X-Robots-Tag", "noindex, nofollow")
        .With("Content-Security-Policy", "default-src 'none'")
        .With("Referrer-Policy", "no-referrer").With("X-Content-Type-Options", "nosniff");

    public static Answer NotFound() => Html(
            StatusCodes.Status404NotFound,
            "<!doctype html><html lang=\"nb\"><meta charset=\"utf-8\"><title>Finnes ikke</title><p>Siden finnes ikke, eller lenken gjelder ikke lenger.</p></html>")
        .With("Cache-Control", "no-store").With("X-Robots-Tag", "noindex, nofollow");

    private static Answer Html(int status, string html) => Answer.Text(status, "text/html", html)
        .With("Content-Security-Policy", ContentSecurityPolicy)
        .With("Referrer-Policy", "no-referrer")
        .With("X-Content-Type-Options", "nosniff");
}
