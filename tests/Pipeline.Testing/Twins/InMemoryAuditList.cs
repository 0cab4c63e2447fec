using System.Collections.Concurrent;
using Pipeline.Core.Audit;

namespace Pipeline.Testing.Twins;

/// <summary>The audit list in memory.</summary>
public sealed class InMemoryAuditList : IAuditList
{
    private readonly ConcurrentStack<AuditEntry> entries = new();

    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        entries.Push(entry);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AuditEntry>>([.. entries.OrderByDescending(entry => entry.At).Take(most)]);
}
