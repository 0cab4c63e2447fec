using Pipeline.Core.Evaluations;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Another way to take evaluations in; it is given how many calls there were.</summary>
internal sealed class IntakeDoes(Func<object?[], Func<object?[], object?>, int, object?> instead) : Bug
{
    private int calls;

    public override IEvaluationStore Evaluations(IEvaluationStore port) =>
        Twist<IEvaluationStore>.Of(port, nameof(IEvaluationStore.AddAsync), (args, usual) => instead([.. args, port], with => usual(with[..3]), ++calls));
}
