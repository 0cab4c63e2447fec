using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Forgets the sign-in in this browser.</summary>
public sealed class PostSignOut(DeskDoor desk)
{
    [Function(nameof(PostSignOut))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/sign-out")] HttpRequest request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(request, DeskRole.Editor, _ =>
    {
        DeskSessions.SignOut(request.HttpContext.Response);
        return Task.FromResult<IActionResult>(DeskAnswers.SeeOther("/desk/sign-in"));
    }, cancellationToken);
}
