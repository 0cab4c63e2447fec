namespace Pipeline.Core.Reports;

/// <summary>A participant's report as a whole HTML page and as text, with the ledger of every printed number as JSON.</summary>
public sealed record RenderedReport(string Html, string Text, string LedgerJson);
