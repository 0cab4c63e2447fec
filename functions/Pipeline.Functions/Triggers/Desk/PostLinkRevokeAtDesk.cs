using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Takes a link to the built-in form away.</summary>
public sealed class PostLinkRevokeAtDesk(DeskProgrammes desk, DeskLinks links)
{
    [Function(nameof(PostLinkRevokeAtDesk))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/links/{id}/revoke")] HttpRequest request, string programme, string id,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await links.RevokeAsync(visit, known, id, cancellationToken), cancellationToken);
}
