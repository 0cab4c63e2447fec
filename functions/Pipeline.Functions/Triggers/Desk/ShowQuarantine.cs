using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Lists payloads that could not become evaluations.</summary>
public sealed class ShowQuarantine(DeskProgrammes desk, DeskQuarantine quarantine)
{
    [Function(nameof(ShowQuarantine))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/quarantine")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await quarantine.ListAsync(visit, known, cancellationToken), cancellationToken);
}
