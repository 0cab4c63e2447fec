using Microsoft.Extensions.Logging;
using Pipeline.Core.Telemetry;

namespace Pipeline.Functions.Frames;

/// <summary>The frame of every step from a queue: a span that goes on from the one that asked for it, and a log scope with the ids that belong together.</summary>
public sealed partial class StepFrame(ILogger<StepFrame> logger)
{
    /// <summary>`trace` is what the message tells of who asked, null when it tells nothing.</summary>
    public async Task RunAsync(string span, string programme, string period, string? trace, Func<Task> work)
    {
        var correlation = Correlation.Of(programme, period);
        using var step = PipelineTrace.Continue(span, TraceParent.Read(trace));
        step.About(programme, period);
        using var scope = logger.BeginScope(new Dictionary<string, object>
        {
            [AttributeNames.Programme] = programme,
            [AttributeNames.Period] = period,
            [AttributeNames.Correlation] = correlation,
        });
        try
        {
            await work();
            Log.Ended(logger, programme, period, correlation);
        }
        catch (Exception exception)
        {
            step.Fail(exception);
            Log.Failed(logger, programme, period, correlation, exception.GetType().Name);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "A step of {Period} of {Programme} came to its end (correlation {Correlation}).")]
        public static partial void Ended(ILogger logger, string programme, string period, string correlation);

        [LoggerMessage(2, LogLevel.Warning, "A step of {Period} of {Programme} failed (correlation {Correlation}): {Kind}.")]
        public static partial void Failed(ILogger logger, string programme, string period, string correlation, string kind);
    }
}
