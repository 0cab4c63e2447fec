using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Sends a period's failed and missing mails once more, by their number.</summary>
public sealed class PostResendAtDesk(DeskProgrammes desk, DeskDeliveries deliveries)
{
    [Function(nameof(PostResendAtDesk))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/deliveries/{period}/resend")] HttpRequest request, string programme, string period,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await deliveries.ResendAsync(visit, known, period, cancellationToken), cancellationToken);
}
