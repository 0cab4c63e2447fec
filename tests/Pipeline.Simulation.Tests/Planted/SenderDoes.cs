using Pipeline.Core.Delivery;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Another way of one call to the mail service.</summary>
internal sealed class SenderDoes(string method, Func<object?[], Func<object?[], object?>, object?> instead) : Bug
{
    public override IMailSender Mails(IMailSender port) => Twist<IMailSender>.Of(port, method, instead);
}
