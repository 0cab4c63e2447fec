using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Reports;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>
/// Opens a participant's report, or its figures as CSV, to whoever holds its token. Unknown, expired and revoked tokens answer alike, and so do
/// figures that were not bought.
/// </summary>
public sealed class ReadReport(IReportStore reports, OwnFigures figures, TimeProvider clock, Door door)
{
    [Function(nameof(ReadReport))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}")] HttpRequest request, string token,
        CancellationToken cancellationToken) => door.OpenAsync(async () =>
            await reports.FindByTokenAsync(token, cancellationToken) is { Revoked: false } report && report.Expires > clock.GetUtcNow()
                ? request.Query["format"].ToString() switch
                {
                    "csv" => Pages.PrivateCsv(report, await figures.WriteCsvAsync(report, cancellationToken)),
                    _ => Pages.Private((await reports.ReadAsync(report, cancellationToken))?.Html),
                }
                : Pages.NotFound());
}
