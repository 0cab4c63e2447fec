using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Functions.Desk;
using Pipeline.Functions.Http;
using Pipeline.Functions.Options;
using Pipeline.Rendering;
using Pipeline.Rendering.Desk;
using Pipeline.Rendering.Templates;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Desk;

/// <summary>Who may see a page of the desk, and whose change is made.</summary>
public sealed class DeskDoorTests
{
    private static readonly TemplateShelf Shelf = new(
        new RenderingOptions { TemplatesRoot = Path.Combine(AppContext.BaseDirectory, "templates") }, new InMemoryTemplateOverrideStore());

    private readonly FakeTimeProvider clock = new();
    private readonly InMemoryAuditList audit = new();
    private readonly DeskSessions sessions;
    private readonly DeskDoor door;
    private int done;

    public DeskDoorTests()
    {
        var settings = new DeskSettings(false, []);
        sessions = new DeskSessions(new LinkSettings([.. Enumerable.Repeat((byte)1, 32)]), settings, clock);
        door = new DeskDoor(settings, sessions, new DeskRenderer(Shelf), audit, new Door(NullLogger<Door>.Instance), clock);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DeskRole.Editor, 403)]
    [InlineData(DeskRole.ProjectLeader, 200)]
    [InlineData(DeskRole.Admin, 200)]
    public async Task A_page_is_shown_from_its_role_upwards(DeskRole role, int status) => (await ShowAsync(SignedIn(role))).Status.ShouldBe(status);

    [Fact]
    public async Task Who_is_not_signed_in_is_led_there_and_changes_nothing()
    {
        (await ShowAsync(new DefaultHttpContext().Request)).Status.ShouldBe(303);
        (await ChangeAsync(new DefaultHttpContext().Request, "")).Status.ShouldBe(401);
        done.ShouldBe(0);
    }

    [Theory]
    [InlineData(DeskRole.Editor, 403, 0)]
    [InlineData(DeskRole.ProjectLeader, 200, 1)]
    [InlineData(DeskRole.Admin, 200, 1)]
    public async Task A_change_is_made_from_its_role_upwards_and_stands_in_the_audit_list(DeskRole role, int status, int changes)
    {
        var request = SignedIn(role);

        (await ChangeAsync(request, ProofFor(request))).Status.ShouldBe(status);

        done.ShouldBe(changes);
        (await audit.ReadAsync(10, Cancellation)).Count.ShouldBe(changes);
    }

    [Fact]
    public async Task A_change_without_the_proof_of_its_own_sign_in_is_not_made()
    {
        var other = ProofFor(SignedIn(DeskRole.Admin));

        (await ChangeAsync(SignedIn(DeskRole.Admin), "")).Status.ShouldBe(403);
        (await ChangeAsync(SignedIn(DeskRole.Admin), other)).Status.ShouldBe(403);

        done.ShouldBe(0);
        (await audit.ReadAsync(10, Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("same-origin", 200)]
    [InlineData("same-site", 403)]
    [InlineData("cross-site", 403)]
    [InlineData("none", 403)]
    public async Task A_change_that_the_browser_says_was_asked_for_elsewhere_is_not_made(string from, int status)
    {
        var request = SignedIn(DeskRole.Admin);
        request.Headers["Sec-Fetch-Site"] = from;

        (await ChangeAsync(request, ProofFor(request))).Status.ShouldBe(status);
    }

    private Task<CallAnswer> ShowAsync(HttpRequest request) => AnswerAsync(door.ShowAsync(request, DeskRole.ProjectLeader, _ => Done()));

    private Task<CallAnswer> ChangeAsync(HttpRequest request, string proof)
    {
        request.Method = "POST";
        request.ContentType = "application/x-www-form-urlencoded";
        request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"proof={Uri.EscapeDataString(proof)}"));
        return AnswerAsync(door.ChangeAsync(request, DeskRole.ProjectLeader, _ => Done(), Cancellation));
    }

    private Task<IActionResult> Done()
    {
        done++;
        return Task.FromResult<IActionResult>(Answer.Json(200, "done"));
    }

    private string ProofFor(HttpRequest request) => sessions.ProofOf(sessions.Find(request)!);

    private HttpRequest SignedIn(DeskRole role)
    {
        var signed = new DefaultHttpContext();
        sessions.SignIn(signed.Response, "Kari Nord", role);
        var request = new DefaultHttpContext().Request;
        request.Headers.Cookie = signed.Response.Headers.SetCookie.ToString().Split(';')[0];
        return request;
    }

    private static async Task<CallAnswer> AnswerAsync(Task<IActionResult> answer) => await Call.AnswerAsync(await answer);
}
