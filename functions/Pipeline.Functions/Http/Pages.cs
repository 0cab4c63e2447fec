using Microsoft.AspNetCore.Http;
using Pipeline.Core.Reports;

namespace Pipeline.Functions.Http;

/// <summary>Pages for people, with the headers that keep them safe and private ones private.</summary>
public static class Pages
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static Answer Public(string html) => Html(StatusCodes.Status200OK, html).With("Cache-Control", "public, max-age=300");

    /// <summary>Not found when there is nothing to show.</summary>
    public static Answer Private(string? html) => html is null ? NotFound() : Hidden(Html(StatusCodes.Status200OK, html));

    /// <summary>The figures of a report to save. Not found when there are none to give.</summary>
    public static Answer PrivateCsv(Report report, byte[]? csv) => csv is null
        ? NotFound()
        : Hidden(new Answer(StatusCodes.Status200OK, "text/csv; charset=utf-8", csv))
            .With("Content-Disposition", $"attachment; filename=\"{report.Programme}-{report.Period}-{report.Participant}.csv\"")
            .With("X-Content-Type-Options", "nosniff");

    public static Answer NotFound() => Hidden(Html(
        StatusCodes.Status404NotFound,
        "<!doctype html><html lang=\"nb\"><meta charset=\"utf-8\"><title>Finnes ikke</title><p>Siden finnes ikke, eller lenken gjelder ikke lenger.</p></html>"));

    private static Answer Hidden(Answer answer) => answer.With("Cache-Control", "no-store").With("X-Robots-Tag", "noindex, nofollow");

    private static Answer Html(int status, string html) => Answer.Text(status, "text/html", html)
        .With("Content-Security-Policy", ContentSecurityPolicy)
        .With("Referrer-Policy", "no-referrer")
        .With("X-Content-Type-Options", "nosniff");
}
