namespace Pipeline.Core.Appeals;

/// <summary>Keeps appeals.</summary>
public interface IAppealStore
{
    Task<Appeal?> FindAsync(string programme, string id, CancellationToken cancellationToken);

    /// <summary>Every appeal of a programme, by id.</summary>
    Task<IReadOnlyList<Appeal>> ListAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Saves an appeal over the one with the tag (a new one when null). False when somebody else saved in between.</summary>
    Task<bool> SaveAsync(Appeal appeal, CancellationToken cancellationToken);
}
