namespace Pipeline.Core.Reports;

/// <summary>Makes the public address of a report from its token.</summary>
public interface IReportLinks
{
    Uri To(Report report);
}
