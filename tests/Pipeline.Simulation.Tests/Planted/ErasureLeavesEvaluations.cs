using Pipeline.Core.Erasures;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Erases from everywhere but the evaluations, and finds nothing left.</summary>
internal sealed class ErasureLeavesEvaluations : Bug
{
    public override IPersonalPlaces Places(IPersonalPlaces port)
    {
        var leaves = Twist<IPersonalPlaces>.Of(port, nameof(IPersonalPlaces.EraseAsync), (args, usual) => (string)args[0]! == "evaluations" ? Task.FromResult(new PlaceTally(0, 0)) : usual(args));
        return Twist<IPersonalPlaces>.Of(leaves, nameof(IPersonalPlaces.LookAsync), (args, usual) => Task.FromResult(new PlaceTally(0, 0)));
    }
}
