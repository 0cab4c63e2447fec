using Pipeline.Core.Reports;

namespace Pipeline.Rendering.Verification;

/// <summary>Compares what two versions of a report print, by the page's part of their ledgers.</summary>
public sealed class ReportChanges : IReportChanges
{
    internal const string Page = "html";

    public ReportChange Between(string earlierLedgerJson, string laterLedgerJson) => new(
        LedgerCorrections.EntriesOf(earlierLedgerJson, Page).Count(),
        LedgerCorrections.EntriesOf(laterLedgerJson, Page).Count(),
        LedgerCorrections.Between(earlierLedgerJson, laterLedgerJson, Page));
}
