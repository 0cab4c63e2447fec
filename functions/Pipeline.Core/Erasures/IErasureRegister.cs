namespace Pipeline.Core.Erasures;

/// <summary>Keeps that erasures took place.</summary>
public interface IErasureRegister
{
    Task<ErasureRecord?> FindAsync(string programme, string id, CancellationToken cancellationToken);

    /// <summary>The programme's, ordered by id.</summary>
    Task<IReadOnlyList<ErasureRecord>> ListAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Saves over the one with the tag, a new one when null. False when somebody else was first.</summary>
    Task<bool> SaveAsync(ErasureRecord record, CancellationToken cancellationToken);
}
