namespace Pipeline.Core.Audit;

/// <summary>What people asked for at the desk, newest first. Entries are added, never changed, and deleted by age alone.</summary>
public interface IAuditList
{
    Task AddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>At most so many entries, the newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(int most, CancellationToken cancellationToken);

    /// <summary>Deletes the entries of before the instant, and answers how many.</summary>
    Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
