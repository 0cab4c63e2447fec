using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Discards a payload with a reason.</summary>
public sealed class PostPayloadDiscard(DeskProgrammes desk, DeskQuarantine quarantine)
{
    [Function(nameof(PostPayloadDiscard))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/quarantine/{id}/discard")] HttpRequest request, string programme, string id,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await quarantine.DiscardAsync(visit, known, id, cancellationToken), cancellationToken);
}
