using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Shows every mail of a period with what became of it.</summary>
public sealed class ShowPeriodDeliveries(DeskProgrammes desk, DeskDeliveries deliveries)
{
    [Function(nameof(ShowPeriodDeliveries))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/deliveries/{period}")] HttpRequest request, string programme, string period,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await deliveries.ShowAsync(visit, known, period, null, cancellationToken), cancellationToken);
}
