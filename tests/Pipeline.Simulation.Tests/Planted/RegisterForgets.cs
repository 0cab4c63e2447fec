using Pipeline.Core.Erasures;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Knows nobody again.</summary>
internal sealed class RegisterForgets : Bug
{
    public override IErasureRegister Register(IErasureRegister port) =>
        Twist<IErasureRegister>.Of(port, nameof(IErasureRegister.ListAsync), (args, usual) => Task.FromResult<IReadOnlyList<ErasureRecord>>([]));
}
