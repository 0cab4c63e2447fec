namespace Pipeline.Core.Reports;

/// <summary>Writes participant reports. The same request gives the same bytes; a number the ledger cannot account for throws.</summary>
public interface IReportRenderer
{
    RenderedReport Render(ReportRequest request);
}
