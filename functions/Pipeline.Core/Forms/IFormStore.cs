namespace Pipeline.Core.Forms;

/// <summary>Keeps form definitions as they were put, byte for byte.</summary>
public interface IFormStore
{
    Task PutAsync(string form, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken);

    /// <summary>The definition as it was put, or null when there is none. Those who ask share the bytes, so nobody writes to them.</summary>
    Task<byte[]?> FindAsync(string form, CancellationToken cancellationToken);

    /// <summary>The ids of all forms, in ordinal order.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);
}
