using System.Collections.Concurrent;
using Pipeline.Core.Operations;

namespace Pipeline.Testing.Twins;

/// <summary>When timers last came to their end, in memory.</summary>
public sealed class InMemoryTickStore : ITickStore
{
    private readonly ConcurrentDictionary<string, TickMark> marks = new(StringComparer.Ordinal);

    public Task SaveAsync(TickMark mark, CancellationToken cancellationToken)
    {
        marks[mark.Tick] = mark;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TickMark>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TickMark>>([.. marks.Values.OrderBy(mark => mark.Tick, StringComparer.Ordinal)]);
}
