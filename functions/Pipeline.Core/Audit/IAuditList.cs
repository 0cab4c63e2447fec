namespace Pipeline.Core.Audit;

/// <summary>What people asked for at the desk, newest first. Entries are added and never changed.</summary>
public interface IAuditList
{
    Task AddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>At most so many entries, the newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(int most, CancellationToken cancellationToken);
}
