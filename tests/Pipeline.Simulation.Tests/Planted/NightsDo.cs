using Pipeline.Core.Retention;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Another way to delete what was sent of evaluations.</summary>
internal sealed class NightsDo(Func<object?[], Func<object?[], object?>, object?> instead) : Bug
{
    public override ISentPayloads Payloads(ISentPayloads port) => Twist<ISentPayloads>.Of(port, nameof(ISentPayloads.DeleteAsync), instead);
}
