using Pipeline.Core.Posts;
using Pipeline.Core.Reports;

namespace Pipeline.Testing.Twins;

/// <summary>Takes a ledger for the one number that `PlainRenderer` prints in a report.</summary>
public sealed class PlainReportChanges : IReportChanges
{
    public ReportChange Between(string earlierLedgerJson, string laterLedgerJson) => new(
        1, 1, earlierLedgerJson == laterLedgerJson ? [] : [new Correction(["n(dialogues)"], earlierLedgerJson, laterLedgerJson)]);
}
