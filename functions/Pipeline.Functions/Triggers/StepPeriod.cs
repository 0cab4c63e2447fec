using System.Text;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Adapters.Queues;
using Pipeline.Core.Periods;

namespace Pipeline.Functions.Triggers;

/// <summary>Takes a period one step further.</summary>
public sealed class StepPeriod(AdvancePeriod periods)
{
    [Function(nameof(StepPeriod))]
    public Task RunAsync([QueueTrigger(QueueNames.PeriodSteps)] string message, CancellationToken cancellationToken) =>
        periods.RunAsync(PeriodStepMessage.Read(Encoding.UTF8.GetBytes(message)), cancellationToken);
}
