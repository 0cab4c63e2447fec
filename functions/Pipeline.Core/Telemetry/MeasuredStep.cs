using Pipeline.Core.Periods;

namespace Pipeline.Core.Telemetry;

/// <summary>A step of a period or mailing, measured, and told on the span that it runs in.</summary>
internal static class MeasuredStep
{
    public static async Task<StepOutcome> RunAsync(string programme, string kind, string state, TimeProvider clock, Func<Task<StepOutcome>> step)
    {
        var (began, from, word) = (clock.GetTimestamp(), state.ToLowerInvariant(), "failed");
        try
        {
            var outcome = await step();
            word = outcome.Word;
            return outcome;
        }
        finally
        {
            PipelineTrace.Here?.SetTag(AttributeNames.Kind, kind).SetTag(AttributeNames.State, from).SetTag(AttributeNames.Outcome, word);
            PipelineMeter.Step(programme, kind, from, word, clock.GetElapsedTime(began));
        }
    }
}
