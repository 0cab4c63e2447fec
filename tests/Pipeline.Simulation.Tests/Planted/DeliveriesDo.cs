using Pipeline.Core.Delivery;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Another way to save deliveries.</summary>
internal sealed class DeliveriesDo(Func<IDeliveryStore, object?[], Func<object?[], object?>, object?> instead) : Bug
{
    public override IDeliveryStore Deliveries(IDeliveryStore port) =>
        Twist<IDeliveryStore>.Of(port, nameof(IDeliveryStore.SaveAsync), (args, usual) => instead(port, args, usual));
}
