using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Makes links to the built-in form and shows their addresses once.</summary>
public sealed class PostLinksAtDesk(DeskProgrammes desk, DeskLinks links)
{
    [Function(nameof(PostLinksAtDesk))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/links")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await links.CreateAsync(visit, known, cancellationToken), cancellationToken);
}
