using Pipeline.Core.Periods;
using Pipeline.Core.Reports;

namespace Pipeline.SelfHost.Archive;

/// <summary>The links to reports, so that one that was revoked or issued anew opens nothing after a restoration either.</summary>
internal sealed class LinksPart(IReportStore reports, ReportAccess access)
{
    private const string Name = "report-links.ndjson";

    public async Task ExportAsync(string programme, IReadOnlyList<PeriodRun> runs, ArchiveWriter archive, CancellationToken cancellationToken)
    {
        var links = new List<ArchivedLink>();
        foreach (var run in runs)
        {
            var all = await reports.ListAsync(programme, run.Period, cancellationToken);
            links.AddRange(all.Select(report => new ArchivedLink(report.Period, report.Participant, report.Issue, report.Revoked, report.Expires)));
        }

        await archive.WriteLinesAsync(Name, links.ToAsyncEnumerable(), cancellationToken);
    }

    /// <summary>After the reports were rendered.</summary>
    public async Task RestoreAsync(ArchiveReader archive, CancellationToken cancellationToken)
    {
        await foreach (var link in archive.ReadLinesAsync<ArchivedLink>(Name, cancellationToken))
            await access.RestoreAsync(archive.Manifest.Programme, link.Period, link.Participant, link.Issue, link.Revoked, link.Expires, cancellationToken);
    }
}
