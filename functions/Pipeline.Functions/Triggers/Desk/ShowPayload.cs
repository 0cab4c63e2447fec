using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Shows a payload beside the mapping of its form.</summary>
public sealed class ShowPayload(DeskProgrammes desk, DeskQuarantine quarantine)
{
    [Function(nameof(ShowPayload))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/quarantine/{id}")] HttpRequest request, string programme, string id,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await quarantine.ShowAsync(visit, known, id, null, null, cancellationToken), cancellationToken);
}
