using System.Text;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Adapters.Queues;
using Pipeline.Core.Periods;
using Pipeline.Core.Telemetry;
using Pipeline.Functions.Frames;

namespace Pipeline.Functions.Triggers;

/// <summary>Takes a period one step further.</summary>
public sealed class StepPeriod(AdvancePeriod periods, StepFrame frame)
{
    [Function(nameof(StepPeriod))]
    public Task RunAsync([QueueTrigger(QueueNames.PeriodSteps)] string message, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        var step = PeriodStepMessage.Read(bytes);
        return frame.RunAsync(
            SpanNames.PeriodStep, step.Programme, step.Period, StepMessages.TraceOf(bytes), () => periods.RunAsync(step, cancellationToken));
    }
}
