using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Evaluations.Quality;
using Pipeline.Functions.Frames;

namespace Pipeline.Functions.Triggers;

/// <summary>Every hour: the first time in a programme's day looks through its evaluations for quality flags that came or went.</summary>
public sealed class TickFlags(LookForFlags flags, TickFrame frame)
{
    [Function(nameof(TickFlags))]
    public Task RunAsync([TimerTrigger("0 12 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        frame.RunAsync(nameof(TickFlags), TimeSpan.FromHours(1), () => flags.RunAsync(cancellationToken), cancellationToken);
}
