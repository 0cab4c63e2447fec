using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Pipeline.Core.Periods;

namespace Pipeline.Testing.Twins;

/// <summary>Asked-for steps in memory, first in first out.</summary>
public sealed class InMemoryPeriodQueue : IPeriodQueue
{
    private readonly ConcurrentQueue<PeriodStep> steps = new();

    /// <summary>The steps that were asked for and not yet taken, in order.</summary>
    public IReadOnlyList<PeriodStep> Steps => [.. steps];

    public Task EnqueueAsync(PeriodStep step, CancellationToken cancellationToken)
    {
        steps.Enqueue(step);
        return Task.CompletedTask;
    }

    /// <summary>How long the last step that waits is to wait; null when none was asked for so.</summary>
    public TimeSpan? LastDelay { get; private set; }

    public Task EnqueueAsync(PeriodStep step, TimeSpan delay, CancellationToken cancellationToken)
    {
        LastDelay = delay;
        return EnqueueAsync(step, cancellationToken);
    }

    public bool TryTake([NotNullWhen(true)] out PeriodStep? step) => steps.TryDequeue(out step);
}
