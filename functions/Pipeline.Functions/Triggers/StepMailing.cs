using System.Text;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Adapters.Queues;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Functions.Texts;

namespace Pipeline.Functions.Triggers;

/// <summary>Takes a mailing one step further, with the templates as they are now.</summary>
public sealed class StepMailing(AdvanceMailing mailings, FreshTemplates templates)
{
    [Function(nameof(StepMailing))]
    public async Task RunAsync([QueueTrigger(QueueNames.MailSteps)] string message, CancellationToken cancellationToken)
    {
        await templates.RefreshAsync(cancellationToken);
        await mailings.RunAsync(MailStepMessage.Read(Encoding.UTF8.GetBytes(message)), cancellationToken);
    }
}
