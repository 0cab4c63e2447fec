using Pipeline.Core.Forms;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Keeps nothing in quarantine.</summary>
internal sealed class QuarantineForgets : Bug
{
    public override IQuarantine Quarantine(IQuarantine port) => Twist<IQuarantine>.Of(port, nameof(IQuarantine.PutAsync), (args, usual) => Task.CompletedTask);
}
