using Microsoft.AspNetCore.Http;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>The language of the desk, kept in the browser: what was chosen, else what the browser asks for, else bokmål.</summary>
internal static class DeskLanguage
{
    private const string Cookie = "desk-language";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static string Of(HttpRequest request)
    {
        var asked = request.Cookies[Cookie] ?? request.Headers.AcceptLanguage.ToString().Split(',', '-', ';')[0].Trim();
        return Known(asked) ?? DeskRenderer.Languages[0];
    }

    /// <summary>Leads back to the page of the desk from which it was chosen.</summary>
    public static Answer Choose(HttpResponse response, IReadOnlyDictionary<string, string>? form)
    {
        if (Known(form?.GetValueOrDefault("language")) is { } language)
        {
            var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/desk", MaxAge = Kept };
            response.Cookies.Append(Cookie, language, options);
        }

        return DeskAnswers.SeeOther(DeskSignIn.Destination(form?.GetValueOrDefault("to")));
    }

    private static string? Known(string? language) => DeskRenderer.Languages.FirstOrDefault(known => known == language);
}
