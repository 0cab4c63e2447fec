using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Delivery;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Accounts for every mail of a period, with counts and reasons.</summary>
public sealed class GetDeliveries(PeriodRoute periods, PeriodDeliveries deliveries, Door door)
{
    [Function(nameof(GetDeliveries))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/deliveries/{programme}/{period}")] HttpRequest request,
        string programme, string period, CancellationToken cancellationToken) => door.OpenAsync(() =>
            periods.WithAsync(programme, period, async (known, id) =>
                LedgerAnswer.Of(programme, period, await deliveries.ReadAsync(known.Programme, id, cancellationToken)), cancellationToken));
}
