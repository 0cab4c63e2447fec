using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Pipeline.Core.Delivery.Mailings;

namespace Pipeline.Testing.Twins;

/// <summary>Asked-for steps of mailings in memory, first in first out, those that are to wait among them.</summary>
public sealed class InMemoryMailQueue : IMailQueue
{
    private readonly ConcurrentQueue<MailStep> steps = new();

    public IReadOnlyList<MailStep> Steps => [.. steps];

    /// <summary>How long the step that was asked for last is to wait.</summary>
    public TimeSpan LastDelay { get; private set; }

    public Task EnqueueAsync(MailStep step, TimeSpan delay, CancellationToken cancellationToken)
    {
        LastDelay = delay;
        steps.Enqueue(step);
        return Task.CompletedTask;
    }

    public bool TryTake([NotNullWhen(true)] out MailStep? step) => steps.TryDequeue(out step);
}
