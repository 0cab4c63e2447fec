namespace Pipeline.Core.Results;

/// <summary>Keeps every version of a period's results; the newest is what is read.</summary>
public interface IResultsStore
{
    Task<StoredResults?> FindAsync(string programme, string period, CancellationToken cancellationToken);

    /// <summary>Saves a version over the one with the tag. False when somebody else saved in between.</summary>
    Task<bool> SaveAsync(StoredResults results, CancellationToken cancellationToken);
}
