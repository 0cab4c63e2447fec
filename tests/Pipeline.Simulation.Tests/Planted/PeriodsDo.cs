using Pipeline.Core.Periods;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Another way of one call about periods.</summary>
internal sealed class PeriodsDo(string method, Func<IPeriodStore, object?[], Func<object?[], object?>, object?> instead) : Bug
{
    public override IPeriodStore Periods(IPeriodStore port) => Twist<IPeriodStore>.Of(port, method, (args, usual) => instead(port, args, usual));
}
