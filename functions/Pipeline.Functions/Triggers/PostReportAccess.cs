using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Reports;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Takes a report's link away, or gives the report a new one.</summary>
public sealed class PostReportAccess(ReportAccess access, IReportLinks links, Door door)
{
    [Function(nameof(PostReportAccess))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/reports/{programme}/{period}/{participant}/{decision:regex(^(revoke|reissue)$)}")]
        HttpRequest request, string programme, string period, string participant, string decision, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        var changed = decision == "revoke"
            ? await access.RevokeAsync(programme, period, participant, cancellationToken)
            : await access.ReissueAsync(programme, period, participant, cancellationToken);
        return changed is null
            ? Faults.Unknown($"'{participant}' has no report for {period} of '{programme}'.")
            : Answer.Json(StatusCodes.Status200OK, new { programme, period, participant, changed.Revoked, changed.Expires, link = changed.Revoked ? null : links.To(changed) });
    });
}
