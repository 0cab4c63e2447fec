using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Periods;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lists the messages of queues that failed on every try.</summary>
public sealed class GetPoison(IPoisonQueues queues, Door door)
{
    [Function(nameof(GetPoison))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "api/poison")] HttpRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(async () => Answer.Json(StatusCodes.Status200OK, new { queues = await queues.ListAsync(cancellationToken) }));
}
