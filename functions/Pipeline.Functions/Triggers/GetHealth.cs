using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Says whether storage answers, what time it is here, and whether timers come when they should. Everybody may ask, so it says no more.</summary>
public sealed class GetHealth(Health health, Door door)
{
    [Function(nameof(GetHealth))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(async () => Answer.Json(StatusCodes.Status200OK, await health.AskAsync(cancellationToken)));
}
