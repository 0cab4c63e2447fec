using Pipeline.Core.Reports;

namespace Pipeline.Functions.Options;

/// <summary>Report addresses below the site's base address: `/r/{token}`.</summary>
public sealed class ReportLinks(SiteSettings site) : IReportLinks
{
    public Uri To(Report report) => new(site.BaseUrl, $"r/{report.Token}");
}
