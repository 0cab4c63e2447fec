using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Lets the corrections of mailed reports go that somebody chose.</summary>
public sealed class PostCorrectionsAtDesk(DeskProgrammes desk, DeskDeliveries deliveries)
{
    [Function(nameof(PostCorrectionsAtDesk))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/deliveries/{period}/corrections")] HttpRequest request, string programme, string period,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await deliveries.CorrectAsync(visit, known, period, cancellationToken), cancellationToken);
}
