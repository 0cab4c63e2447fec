using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Reports;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>
/// Opens a participant's report, as a page, with `?format=pdf` or with `?format=csv` its figures, to whoever holds its token. Unknown, expired and
/// revoked tokens answer alike.
/// </summary>
public sealed class ReadReport(IReportStore reports, ReportAnswer answer, FailedLookups lookups, TimeProvider clock, Door door)
{
    [Function(nameof(ReadReport))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}")] HttpRequest request, string token,
        CancellationToken cancellationToken) => door.OpenAsync(async () => await lookups.LookAsync(request, async () =>
    {
        if (await reports.FindByTokenAsync(token, cancellationToken) is not { Revoked: false } report || report.Expires <= clock.GetUtcNow()) return null;
        if (request.Query["dialogue"].ToString() is { Length: > 0 } dialogue) return Pages.AppealOf(token, dialogue);
        return await reports.ReadAsync(report, cancellationToken) is { } text
            ? await answer.OfAsync(report, text, request.Query["format"], cancellationToken)
            : null;
    }));
}
