using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Keeps an edited definition in place of the one that was edited.</summary>
public sealed class PostDefinition(DeskProgrammes desk, DeskDefinition definition)
{
    [Function(nameof(PostDefinition))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/programme/definition")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.Admin, programme, async (visit, known) =>
            await definition.SaveAsync(visit, known, cancellationToken), cancellationToken);
}
