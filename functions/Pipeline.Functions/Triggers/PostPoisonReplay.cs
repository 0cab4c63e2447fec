using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Periods;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Puts the messages of a queue that failed on every try back into it.</summary>
public sealed class PostPoisonReplay(IPoisonQueues queues, Door door)
{
    [Function(nameof(PostPoisonReplay))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/poison/{queue}/replay")] HttpRequest request, string queue, CancellationToken cancellationToken) =>
        door.OpenAsync(async () => await queues.ReplayAsync(queue, cancellationToken) is { } replayed
            ? Answer.Json(StatusCodes.Status200OK, new { queue, replayed })
            : Faults.Unknown($"There is no queue '{queue}'; GET /api/poison lists them."));
}
