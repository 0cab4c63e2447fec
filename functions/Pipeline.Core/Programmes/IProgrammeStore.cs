namespace Pipeline.Core.Programmes;

/// <summary>Keeps programme definitions as they were put, byte for byte.</summary>
public interface IProgrammeStore
{
    Task PutAsync(string programme, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken);

    /// <summary>The definition as it was put, or null when there is none. Those who ask share the bytes, so nobody writes to them.</summary>
    Task<byte[]?> FindAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Keeps a definition that a new version of the questionnaire replaces, under its own version.</summary>
    Task KeepAsync(string programme, int questionnaire, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken);

    /// <summary>The last definition of a version of the questionnaire that was replaced, or null when none was kept.</summary>
    Task<byte[]?> FindKeptAsync(string programme, int questionnaire, CancellationToken cancellationToken);

    /// <summary>The ids of all programmes, ordinal.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);
}
