using Pipeline.Core.Evaluations;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Another way of one call about evaluations.</summary>
internal sealed class EvaluationsDo(string method, Func<IEvaluationStore, object?[], Func<object?[], object?>, object?> instead) : Bug
{
    public override IEvaluationStore Evaluations(IEvaluationStore port) => Twist<IEvaluationStore>.Of(port, method, (args, usual) => instead(port, args, usual));
}
