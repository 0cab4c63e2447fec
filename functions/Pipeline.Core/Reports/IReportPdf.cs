namespace Pipeline.Core.Reports;

/// <summary>Writes a report's kept page as PDF. The same page and day give the same bytes.</summary>
public interface IReportPdf
{
    /// <summary>`day` is what the document says it was made on.</summary>
    byte[] Write(string html, DateOnly day);
}
