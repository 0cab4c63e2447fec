using Microsoft.AspNetCore.Http;
using Pipeline.Functions.Http;
using Pipeline.Functions.Options;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>The page on which a key is entered once, or from which App Service's own sign-in is reached. Who tries keys too often has to wait.</summary>
public sealed class DeskSignIn(DeskSettings settings, DeskSessions sessions, DeskRenderer renderer, FailedLookups failures)
{
    private const string AppServiceSignIn = "/.auth/login/aad?post_login_redirect_uri=";
    private const int LongestName = 80;

    public Answer Show(HttpRequest request, string? fault = null, string name = "")
    {
        var to = Destination(request.Query["to"]);
        var view = new { Fault = fault, Name = name, To = to, AppService = settings.ByAppService ? AppServiceSignIn + Uri.EscapeDataString(to) : null, HasKeys = settings.Keys.Count > 0 };
        var status = fault switch { null => StatusCodes.Status200OK, "wait" => StatusCodes.Status429TooManyRequests, _ => StatusCodes.Status403Forbidden };
        return DeskAnswers.Page(status, renderer.Render("sign-in", new DeskFrame(DeskLanguage.Of(request), request.Path, null, null, null, ""), view));
    }

    public async Task<Answer> SignInAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await FormBody.ReadAsync(request, cancellationToken) is not { } form) return Bodies.TooLarge(Bodies.Single);
        if (failures.IsBarred(request)) return Show(request, "wait");
        var name = Core.TextCleaner.Clean(form.GetValueOrDefault("name", "").Trim());
        if (name.Length is 0 or > LongestName || name.Contains('\n', StringComparison.Ordinal)) return Show(request, "name");
        if (sessions.RoleOf(form.GetValueOrDefault("key", "").Trim()) is not { } role)
        {
            failures.Count(request);
            return Show(request, "key", name);
        }

        sessions.SignIn(request.HttpContext.Response, name, role);
        return DeskAnswers.SeeOther(Destination(request.Query["to"]));
    }

    /// <summary>An address of the desk; anything else could lead elsewhere.</summary>
    internal static string Destination(string? to) =>
        to is not null && (to == "/desk" || to.StartsWith("/desk/", StringComparison.Ordinal)) && !to.Contains("sign-in", StringComparison.Ordinal) && to.All(letter => letter is > ' ' and < '\u007f' and not '\\')
            ? to
            : "/desk";
}
