using Pipeline.Core.Results;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Another way of one call about results.</summary>
internal sealed class ResultsDo(string method, Func<object?[], Func<object?[], object?>, object?> instead) : Bug
{
    public override IResultsStore Results(IResultsStore port) => Twist<IResultsStore>.Of(port, method, instead);
}
