using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Forms;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Reads everything that waits in a programme's quarantine again; each payload has its own outcome.</summary>
public sealed class PostReplayAll(ReplayQuarantine quarantine, Door door)
{
    [Function(nameof(PostReplayAll))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/quarantine/{programme}/replay-all")] HttpRequest request,
        string programme, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        var outcomes = (await quarantine.ReplayAllAsync(programme, cancellationToken)).Select(QuarantineAnswer.Of).ToList();
        return Answer.Json(StatusCodes.Status200OK, new { programme, waiting = outcomes.Count(each => each.State == "waiting"), payloads = outcomes });
    });
}
