using Microsoft.Extensions.Logging;
using Pipeline.Core.Operations;
using Pipeline.Core.Telemetry;

namespace Pipeline.Functions.Frames;

/// <summary>The frame of every timer: a span, a measurement, and when it last came to its end. How often it comes is what its schedule says.</summary>
public sealed partial class TickFrame(ITickStore ticks, TimeProvider clock, ILogger<TickFrame> logger)
{
    public async Task RunAsync(string tick, TimeSpan every, Func<Task> work, CancellationToken cancellationToken)
    {
        using var span = PipelineTrace.Start(SpanNames.Tick)?.SetTag(AttributeNames.Tick, tick);
        using var scope = logger.BeginScope(new Dictionary<string, object> { [AttributeNames.Tick] = tick });
        var (began, outcome) = (clock.GetTimestamp(), "failed");
        try
        {
            await work();
            await ticks.SaveAsync(new TickMark(tick, every, clock.GetUtcNow()), cancellationToken);
            outcome = "succeeded";
        }
        catch (Exception exception)
        {
            span.Fail(exception);
            Log.Failed(logger, tick, exception.GetType().Name);
            throw;
        }
        finally
        {
            PipelineMeter.Tick(tick, outcome, clock.GetElapsedTime(began));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Timer {Tick} did not come to its end: {Kind}.")]
        public static partial void Failed(ILogger logger, string tick, string kind);
    }
}
