using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Forms;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Reads a quarantined payload again, by the form's present mapping.</summary>
public sealed class PostReplay(ReplayQuarantine quarantine, Door door)
{
    [Function(nameof(PostReplay))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/quarantine/{programme}/{id}/replay")] HttpRequest request,
        string programme, string id, CancellationToken cancellationToken) => door.OpenAsync(async () =>
            QuarantineId.Parse(id) is { } read && await quarantine.ReplayAsync(programme, read, cancellationToken) is { } outcome
                ? outcome.Faults.Count > 0
                    ? Faults.In("payload or its form's mapping", StatusCodes.Status422UnprocessableEntity, outcome.Faults)
                    : Answer.Json(StatusCodes.Status200OK, QuarantineAnswer.Of(outcome))
                : Faults.Unknown($"Nothing with id '{id}' is in the quarantine of '{programme}'."));
}
