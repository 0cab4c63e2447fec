using Pipeline.Core.Delivery.Mailings;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Another way to save mailings.</summary>
internal sealed class MailingsDo(Func<object?[], Func<object?[], object?>, object?> instead) : Bug
{
    public override IMailingStore Mailings(IMailingStore port) => Twist<IMailingStore>.Of(port, nameof(IMailingStore.SaveAsync), instead);
}
