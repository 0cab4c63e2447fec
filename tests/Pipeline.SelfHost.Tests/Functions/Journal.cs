using System.Collections.Concurrent;

namespace Pipeline.SelfHost.Tests.Functions;

/// <summary>What the functions of this assembly did, and what a test wants them to do.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<(string Function, string Entry)> entries = new();

    public Func<string, string, CancellationToken, Task> OnWrite { get; set; } = (_, _, _) => Task.CompletedTask;

    public IReadOnlyList<string> Of(string function) => [.. entries.Where(entry => entry.Function == function).Select(entry => entry.Entry)];

    public Task WriteAsync(string function, string entry, CancellationToken cancellationToken = default)
    {
        entries.Enqueue((function, entry));
        return OnWrite(function, entry, cancellationToken);
    }
}
