namespace Pipeline.Core.Reports;

/// <summary>Takes a report's link away or gives the report a new one.</summary>
public sealed class ReportAccess(IReportStore reports, ITokenMint mint, TimeProvider clock)
{
    /// <summary>The link opens nothing from now on. Null when there is no such report.</summary>
    public Task<Report?> RevokeAsync(string programme, string period, string participant, CancellationToken cancellationToken) =>
        ChangeAsync(programme, period, participant, report => report with { Revoked = true }, cancellationToken);

    /// <summary>Another link, open for as long as a new report's; the old one opens nothing. Null when there is no such report.</summary>
    public Task<Report?> ReissueAsync(string programme, string period, string participant, CancellationToken cancellationToken) => ChangeAsync(
        programme, period, participant, report => report with
        {
            Issue = report.Issue + 1,
            Token = ReportToken.Of(mint, programme, period, participant, report.Issue + 1),
            Expires = clock.GetUtcNow() + RenderReports.Validity,
            Revoked = false,
        }, cancellationToken);

    /// <summary>The link that the report had elsewhere, as open as it was there. Null when there is no such report.</summary>
    public Task<Report?> RestoreAsync(
        string programme, string period, string participant, int issue, bool revoked, DateTimeOffset expires, CancellationToken cancellationToken) => ChangeAsync(
        programme, period, participant, report => report with
        {
            Issue = issue,
            Token = ReportToken.Of(mint, programme, period, participant, issue),
            Expires = expires,
            Revoked = revoked,
        }, cancellationToken);

    private async Task<Report?> ChangeAsync(
        string programme, string period, string participant, Func<Report, Report> change, CancellationToken cancellationToken)
    {
        while (await reports.FindAsync(programme, period, participant, cancellationToken) is { } report)
        {
            var text = await reports.ReadAsync(report, cancellationToken)
                ?? throw new InvalidDataException($"The text of the report of {participant} for {period} is gone.");
            var changed = change(report);
            if (await reports.SaveAsync(changed, text, cancellationToken)) return changed;
        }

        return null;
    }
}
