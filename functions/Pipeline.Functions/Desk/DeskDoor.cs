using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Core.Audit;
using Pipeline.Functions.Http;
using Pipeline.Functions.Options;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>
/// The frame of every page and change of the desk: who it is, whether the role may, for a change also that it was sent from a page of the desk; a change is
/// entered in the audit list before it is made.
/// </summary>
public sealed class DeskDoor(DeskSettings settings, DeskSessions sessions, DeskRenderer renderer, IAuditList audit, Door door, TimeProvider clock)
{
    /// <summary>Shows a page to those whose role is at least the one given.</summary>
    public Task<IActionResult> ShowAsync(HttpRequest request, DeskRole least, Func<DeskVisit, Task<IActionResult>> show) => door.OpenAsync(async () =>
    {
        if (FindUser(request) is not { } user) return ToSignIn(request);
        return user.Role < least ? Refuse(request, user, "role") : await show(Visit(request, user, new Dictionary<string, string>()));
    });

    /// <summary>Makes a change that a form of the desk asks for.</summary>
    public Task<IActionResult> ChangeAsync(
        HttpRequest request, DeskRole least, Func<DeskVisit, Task<IActionResult>> change, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (FindUser(request) is not { } user) return Refuse(request, null, "signed-out");
        if (user.Role < least) return Refuse(request, user, "role");
        if (await ReadAsync(request, cancellationToken) is not var (form, files)) return Refuse(request, user, "too-large");
        if (!IsOwn(request) || !sessions.IsProof(user, form.GetValueOrDefault("proof", ""))) return Refuse(request, user, "foreign");
        await audit.AddAsync(new AuditEntry(clock.GetUtcNow(), user.Name, user.Role.ToString(), $"{request.Method} {request.Path}{request.QueryString}"), cancellationToken);
        return await change(Visit(request, user, form) with { Files = files });
    });

    public DeskUser? FindUser(HttpRequest request) => settings.ByAppService ? AppServicePrincipal.Find(request) : sessions.Find(request);

    /// <summary>A page of the desk that tells why something is not done; what was typed is still in the browser's form.</summary>
    public Answer Refuse(HttpRequest request, DeskUser? user, string why) => DeskAnswers.Page(
        why switch
        {
            "too-large" => StatusCodes.Status413PayloadTooLarge,
            "signed-out" => StatusCodes.Status401Unauthorized,
            "unknown" => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status403Forbidden,
        },
        renderer.Render("refused", new DeskFrame(DeskLanguage.Of(request), request.Path, null, user?.Name, user?.Role.ToString(), user is null ? "" : sessions.ProofOf(user)), new { Why = why }));

    private static async Task<(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)?> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        if (DeskUpload.BoundaryOf(request) is not { } boundary)
            return await FormBody.ReadAsync(request, cancellationToken) is { } form ? (form, new Dictionary<string, ReadOnlyMemory<byte>>()) : null;
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return null;
        var upload = await DeskUpload.ReadAsync(body, boundary, cancellationToken);
        return (upload.Fields, upload.Files);
    }

    private DeskVisit Visit(HttpRequest request, DeskUser user, IReadOnlyDictionary<string, string> form) =>
        new(request, user, DeskLanguage.Of(request), sessions.ProofOf(user), form);

    private static Answer ToSignIn(HttpRequest request) =>
        DeskAnswers.SeeOther($"/desk/sign-in?to={Uri.EscapeDataString(request.Path + request.QueryString)}");

    // A browser says where a request comes from; one that does not say is known by the proof alone.
    private static bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";
}
