using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Operations;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Says when each timer last came to its end, how many messages lie in each queue, and what waits for somebody.</summary>
public sealed class GetHealthDetails(TakePulse pulse, Door door)
{
    [Function(nameof(GetHealthDetails))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/health/details")] HttpRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(async () => Answer.Json(StatusCodes.Status200OK, PulseAnswer.Of(await pulse.ReadAsync(cancellationToken))));
}
