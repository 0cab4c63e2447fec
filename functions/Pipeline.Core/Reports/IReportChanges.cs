namespace Pipeline.Core.Reports;

/// <summary>Compares two versions of a report by the ledgers kept beside them.</summary>
public interface IReportChanges
{
    ReportChange Between(string earlierLedgerJson, string laterLedgerJson);
}
