using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>
/// Runs timer functions when they are due, one run of a function at a time. A run that fails is logged and waits for the next
/// occurrence; an occurrence that fell while the host was down is not made up for, so a timer may only be a tick.
/// </summary>
public sealed partial class TimerTriggers : IAsyncDisposable
{
    // A timer may not be set further ahead than about seven weeks.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly IReadOnlyList<TimerRun> runs;
    private readonly TimeProvider clock;
    private readonly ILogger<TimerTriggers> logger;
    private readonly CancellationTokenSource stopping = new();
    private Task schedules = Task.CompletedTask;

    internal TimerTriggers(
        IEnumerable<TimerFunction> functions, TimeSpan functionTimeout, IServiceScopeFactory scopes, TimeProvider clock, ILogger<TimerTriggers> logger)
    {
        runs = [.. functions.Select(function => new TimerRun(function, functionTimeout, scopes))];
        (this.clock, this.logger) = (clock, logger);
    }

    public IReadOnlyList<string> Names => [.. runs.Select(run => run.Name)];

    /// <summary>Runs a timer function now, after any run of it under way. What it throws comes out here.</summary>
    public Task TriggerAsync(string function, CancellationToken cancellationToken)
    {
        var run = runs.FirstOrDefault(run => string.Equals(run.Name, function, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no timer function '{function}'; there are {string.Join(", ", Names)}.", nameof(function));
        return run.RunAsync(Info(run.Function, clock.GetUtcNow().UtcDateTime), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await schedules;
        stopping.Dispose();
        foreach (var run in runs) run.Dispose();
    }

    internal void Start() => schedules = Task.WhenAll(runs.Select(run => KeepAsync(run, stopping.Token)));

    private async Task KeepAsync(TimerRun run, CancellationToken cancellationToken)
    {
        try
        {
            var last = clock.GetUtcNow().UtcDateTime;
            if (run.Function.RunOnStartup) await RunLoggedAsync(run, last, cancellationToken);
            while (true)
            {
                // A timer can fire a moment early; counting from the last occurrence keeps one from running twice.
                var now = clock.GetUtcNow().UtcDateTime;
                var next = run.Function.Schedule.GetNextOccurrence(now > last ? now : last);
                await UntilAsync(next, cancellationToken);
                await RunLoggedAsync(run, next, cancellationToken);
                last = next;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Log.Stopped(logger, run.Name);
        }
    }

    private async Task UntilAsync(DateTime moment, CancellationToken cancellationToken)
    {
        TimeSpan left;
        while ((left = moment - clock.GetUtcNow().UtcDateTime) > TimeSpan.Zero)
            await Task.Delay(left < LongestWait ? left : LongestWait, clock, cancellationToken);
    }

    private async Task RunLoggedAsync(TimerRun run, DateTime occurrence, CancellationToken cancellationToken)
    {
        try
        {
            await run.RunAsync(Info(run.Function, occurrence), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, run.Name, exception);
        }
    }

    private static TimerInfo Info(TimerFunction function, DateTime occurrence) => new()
    {
        ScheduleStatus = new ScheduleStatus
        {
            Last = occurrence,
            Next = function.Schedule.GetNextOccurrence(occurrence),
            LastUpdated = occurrence,
        },
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Timer function {Function} failed and waits for its next occurrence.")]
        public static partial void Failed(ILogger logger, string function, Exception exception);

        [LoggerMessage(2, LogLevel.Debug, "Timer function {Function} is off.")]
        public static partial void Stopped(ILogger logger, string function);
    }
}
