using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Forms;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Discards a quarantined payload with a reason; it is kept, and waits no more.</summary>
public sealed class PostDiscard(ReplayQuarantine quarantine, Door door)
{
    [Function(nameof(PostDiscard))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/quarantine/{programme}/{id}/discard")] HttpRequest request,
        string programme, string id, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
        if (DiscardRequest.Read(body, out var faults) is not { } said) return Faults.In("decision", StatusCodes.Status422UnprocessableEntity, faults);
        return QuarantineId.Parse(id) is { } read && await quarantine.DiscardAsync(programme, read, said.Reason, cancellationToken) is { } settled
            ? settled.IsDiscarded
                ? Answer.Json(StatusCodes.Status200OK, new { id, state = "discarded", settled.Detail, settled.At })
                : Answer.Problem(StatusCodes.Status409Conflict, "Already replayed", $"It became evaluation '{settled.Detail}'; withdraw that by review.")
            : Faults.Unknown($"Nothing with id '{id}' is in the quarantine of '{programme}'.");
    });
}
