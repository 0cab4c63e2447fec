using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Evaluations.Quality;

namespace Pipeline.Functions.Triggers;

/// <summary>Every hour: the first time in a programme's day looks through its evaluations for quality flags that came or went.</summary>
public sealed class TickFlags(LookForFlags flags)
{
    [Function(nameof(TickFlags))]
    public Task RunAsync([TimerTrigger("0 12 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        flags.RunAsync(cancellationToken);
}
