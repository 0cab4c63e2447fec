using Pipeline.Core.Audit;

namespace Pipeline.Testing.Twins;

/// <summary>The audit list in memory.</summary>
public sealed class InMemoryAuditList : IAuditList
{
    private readonly Lock gate = new();
    private readonly List<AuditEntry> entries = [];

    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        lock (gate) entries.Insert(0, entry);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(int most, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<AuditEntry>>([.. entries.OrderByDescending(entry => entry.At).Take(most)]);
    }

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(entries.RemoveAll(entry => entry.At < before));
    }
}
