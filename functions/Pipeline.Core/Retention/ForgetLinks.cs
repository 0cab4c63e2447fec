using Pipeline.Core.Links;
using Pipeline.Core.Periods;
using Pipeline.Core.Reports;

namespace Pipeline.Core.Retention;

/// <summary>Deletes links that closed long ago: of shoppers to the form, and the tokens of links to reports, which stay themselves.</summary>
public sealed class ForgetLinks(IShopperLinks links, IReportStore reports, IPeriodStore periods)
{
    public async Task<int> RunAsync(string programme, DateTimeOffset closedBefore, CancellationToken cancellationToken)
    {
        var forgotten = 0;
        foreach (var link in await links.ListAsync(programme, cancellationToken))
            if (link.Expires < closedBefore && await links.DeleteAsync(link, cancellationToken)) forgotten++;
        foreach (var run in await periods.ListAsync(programme, cancellationToken))
            forgotten += await reports.ForgetTokensAsync(programme, run.Period, closedBefore, cancellationToken);
        return forgotten;
    }
}
