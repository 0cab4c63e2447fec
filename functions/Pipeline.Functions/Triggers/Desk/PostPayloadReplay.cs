using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Reads a payload again by its form's present mapping.</summary>
public sealed class PostPayloadReplay(DeskProgrammes desk, DeskQuarantine quarantine)
{
    [Function(nameof(PostPayloadReplay))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/quarantine/{id}/replay")] HttpRequest request, string programme, string id,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await quarantine.ReplayAsync(visit, known, id, cancellationToken), cancellationToken);
}
