using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Http;

/// <summary>Pages for people, with the headers that keep them safe and private ones private.</summary>
public static class Pages
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static Answer Public(string html) => Html(StatusCodes.Status200OK, html).With("Cache-Control", "public, max-age=300");

    /// <summary>A picture for everybody, which runs nothing and loads nothing when it is opened alone.</summary>
    public static Answer PublicFile(string contentType, ReadOnlyMemory<byte> content) => new Answer(StatusCodes.Status200OK, contentType, content)
        .With("Cache-Control", "public, max-age=300").With("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .With("X-Content-Type-Options", "nosniff");

    /// <summary>A text for everybody that programs read.</summary>
    public static Answer PublicText(string contentType, string text) => Answer.Text(StatusCodes.Status200OK, contentType, text)
        .With("Cache-Control", "public, max-age=300").With("X-Content-Type-Options", "nosniff");

    public static Answer Private(string html, int status = StatusCodes.Status200OK) => Hidden(Html(status, html));

    /// <summary>A private page with a script of this site's own.</summary>
    public static Answer PrivateWithScript(string html) => Private(html).With("Content-Security-Policy", "script-src 'self'; " + ContentSecurityPolicy);

    /// <summary>A private page with a form that posts to the page's own address.</summary>
    public static Answer PrivateForm(string html, int status = StatusCodes.Status200OK) => Private(html, status)
        .With("Content-Security-Policy", ContentSecurityPolicy.Replace("form-action 'none'", "form-action 'self'", StringComparison.Ordinal));

    /// <summary>The pipeline's own form: it posts to its own address, and so does a script of this site's own.</summary>
    public static Answer ShopperForm(string html, int status) => PrivateForm(html, status).With(
        "Content-Security-Policy",
        "script-src 'self'; connect-src 'self'; " + ContentSecurityPolicy.Replace("form-action 'none'", "form-action 'self'", StringComparison.Ordinal));

    /// <summary>Leads from a form that was kept to its own address, so that loading the page again sends nothing.</summary>
    public static Answer FormKept(string programme, string token, string? language) => Hidden(new Answer(StatusCodes.Status303SeeOther, "", default))
        .With("Location", $"/f/{Uri.EscapeDataString(programme)}/{Uri.EscapeDataString(token)}{(language is null ? "" : $"?language={language}")}")
        .With("Referrer-Policy", "no-referrer");

    /// <summary>A file that the browser shows, or offers to save; the name is ASCII.</summary>
    public static Answer PrivateFile(string contentType, string name, byte[] content, bool toSave = false) =>
        Hidden(new Answer(StatusCodes.Status200OK, contentType, content))
            .With("Content-Disposition", $"{(toSave ? "attachment" : "inline")}; filename=\"{name}\"")
            .With("Content-Security-Policy", "default-src 'none'")
            .With("Referrer-Policy", "no-referrer").With("X-Content-Type-Options", "nosniff");

    /// <summary>A kept report does not know its own token, so its links to the page of appeals lead back to the report, which leads on.</summary>
    public static Answer AppealOf(string token, string dialogue) => Hidden(new Answer(StatusCodes.Status303SeeOther, "", default))
        .With("Location", $"/r/{Uri.EscapeDataString(token)}/appeal?dialogue={Uri.EscapeDataString(dialogue)}")
        .With("Referrer-Policy", "no-referrer");

    public static Answer NotFound() => Hidden(Html(
        StatusCodes.Status404NotFound,
        """
        <!doctype html>
        <html lang="nb">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Siden finnes ikke</title>
        <style>body { max-width: 42rem; margin: 0 auto; padding: 1.75rem 1.25rem; font: 1.0625rem/1.65 system-ui, sans-serif; }</style>
        </head>
        <body>
        <main>
        <h1>Siden finnes ikke</h1>
        <p>Adressen er feil, eller lenken gjelder ikke lenger.</p>
        <p lang="en">The address is wrong, or the link is no longer valid.</p>
        </main>
        </body>
        </html>

        """));

    private static Answer Hidden(Answer answer) => answer.With("Cache-Control", "no-store").With("X-Robots-Tag", "noindex, nofollow");

    private static Answer Html(int status, string html) => Answer.Text(status, "text/html", html)
        .With("Content-Security-Policy", ContentSecurityPolicy)
        .With("Referrer-Policy", "no-referrer")
        .With("X-Content-Type-Options", "nosniff");
}
