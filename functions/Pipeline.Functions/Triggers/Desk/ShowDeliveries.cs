using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Lists the periods with mails, each with its account.</summary>
public sealed class ShowDeliveries(DeskProgrammes desk, DeskDeliveries deliveries)
{
    [Function(nameof(ShowDeliveries))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/deliveries")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await deliveries.ListAsync(visit, known, cancellationToken), cancellationToken);
}
