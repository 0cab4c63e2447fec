using Pipeline.Core.Newsletters;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Another way of one call about readers.</summary>
internal sealed class SubscribersDo(string method, Func<object?[], Func<object?[], object?>, object?> instead) : Bug
{
    public override ISubscribers Subscribers(ISubscribers port) => Twist<ISubscribers>.Of(port, method, instead);
}
