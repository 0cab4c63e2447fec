using Pipeline.Core.Reports;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Says of every tenth report that it was kept, and does not keep it.</summary>
internal sealed class ReportsDo : Bug
{
    private int calls;

    public override IReportStore Reports(IReportStore port) =>
        Twist<IReportStore>.Of(port, nameof(IReportStore.SaveAsync), (args, usual) => ++calls % 10 == 0 ? Task.FromResult(true) : usual(args));
}
