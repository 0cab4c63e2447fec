using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Delivery;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Has the failed and missing mails of a period sent once more, and no others.</summary>
public sealed class PostResend(PeriodRoute periods, PeriodDeliveries deliveries, Door door)
{
    [Function(nameof(PostResend))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/deliveries/{programme}/{period}/resend")] HttpRequest request,
        string programme, string period, CancellationToken cancellationToken) => door.OpenAsync(() =>
            periods.WithAsync(programme, period, async (known, id) =>
                await deliveries.ResendAsync(known.Programme, id, cancellationToken) is { } prepared
                    ? Answer.Json(StatusCodes.Status202Accepted, new { programme, period, prepared })
                    : Faults.Unknown($"Period {period} has not been closed."), cancellationToken));
}
