using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Reads again all that waits in quarantine.</summary>
public sealed class PostReplayWaiting(DeskProgrammes desk, DeskQuarantine quarantine)
{
    [Function(nameof(PostReplayWaiting))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/quarantine-replay")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.ProjectLeader, programme, async (_, known) =>
            await quarantine.ReplayAllAsync(known, cancellationToken), cancellationToken);
}
