using Pipeline.Core.Reports;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Takes every version of a report for another one.</summary>
internal sealed class LedgersChange : Bug
{
    public override IReportStore Reports(IReportStore port) => Twist<IReportStore>.Of(port, nameof(IReportStore.ReadAsync), (args, usual) =>
        Task.FromResult(((Task<RenderedReport?>)usual(args)!).Result is { } text ? text with { LedgerJson = $"{text.LedgerJson} in version {((Report)args[0]!).Version}" } : null));
}
