using Pipeline.Core.Delivery;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Knows of nobody who wants no mails.</summary>
internal sealed class EverybodyWantsMails : Bug
{
    public override IContactStore Contacts(IContactStore port) =>
        Twist<IContactStore>.Of(port, nameof(IContactStore.FindAsync), (args, usual) => Task.FromResult<ContactPreference?>(null));
}
