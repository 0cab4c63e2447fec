using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Reports;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Opens a participant's report to whoever holds its token. Unknown, expired and revoked tokens answer alike.</summary>
public sealed class ReadReport(IReportStore reports, TimeProvider clock, Door door)
{
    [Function(nameof(ReadReport))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}")] HttpRequest request, string token,
        CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        var text = await reports.FindByTokenAsync(token, cancellationToken) is { Revoked: false } report && report.Expires > clock.GetUtcNow()
            ? await reports.ReadAsync(report, cancellationToken)
            : null;
        return text is null ? Pages.NotFound() : Pages.Private(text.Html);
    });
}
