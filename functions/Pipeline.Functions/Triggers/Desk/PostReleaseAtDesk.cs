using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Lets a period's held mails go, by their number.</summary>
public sealed class PostReleaseAtDesk(DeskProgrammes desk, DeskDeliveries deliveries)
{
    [Function(nameof(PostReleaseAtDesk))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/deliveries/{period}/release")] HttpRequest request, string programme, string period,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await deliveries.ReleaseAsync(visit, known, period, cancellationToken), cancellationToken);
}
