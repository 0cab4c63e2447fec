using System.Text;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Adapters.Queues;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Telemetry;
using Pipeline.Functions.Frames;
using Pipeline.Functions.Texts;

namespace Pipeline.Functions.Triggers;

/// <summary>Takes a mailing one step further, with the templates as they are now.</summary>
public sealed class StepMailing(AdvanceMailing mailings, FreshTemplates templates, StepFrame frame)
{
    [Function(nameof(StepMailing))]
    public Task RunAsync([QueueTrigger(QueueNames.MailSteps)] string message, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        var step = MailStepMessage.Read(bytes);
        return frame.RunAsync(SpanNames.MailingStep, step.Programme, step.Period, StepMessages.TraceOf(bytes), async () =>
        {
            await templates.RefreshAsync(cancellationToken);
            await mailings.RunAsync(step, cancellationToken);
        });
    }
}
