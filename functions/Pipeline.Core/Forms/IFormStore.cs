namespace Pipeline.Core.Forms;

/// <summary>Keeps form definitions as they were put, byte for byte.</summary>
public interface IFormStore
{
    Task PutAsync(string form, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken);

    Task<byte[]?> FindAsync(string form, CancellationToken cancellationToken);

    /// <summary>The ids of all forms, in ordinal order.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);
}
