using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Forms;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lists the payloads of a programme's forms that wait for a person; `?settled=true` those that do not wait any more too.</summary>
public sealed class GetQuarantine(ReplayQuarantine quarantine, Door door)
{
    [Function(nameof(GetQuarantine))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/quarantine/{programme}")] HttpRequest request,
        string programme, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        var payloads = await quarantine.ListAsync(programme, request.Query["settled"] == "true", cancellationToken);
        return Answer.Json(StatusCodes.Status200OK, new { programme, payloads = payloads.Select(QuarantineAnswer.Of) });
    });
}
