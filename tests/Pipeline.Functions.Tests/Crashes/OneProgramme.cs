using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>The store of programmes as if there were no other in the account, since a tick asks about all of them.</summary>
internal sealed class OneProgramme(IProgrammeStore store, string programme) : IProgrammeStore
{
    public Task PutAsync(string id, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken) => store.PutAsync(id, definition, cancellationToken);

    public Task<byte[]?> FindAsync(string id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task KeepAsync(string id, int version, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken) =>
        store.KeepAsync(id, version, definition, cancellationToken);

    public Task<byte[]?> FindKeptAsync(string id, int version, CancellationToken cancellationToken) => store.FindKeptAsync(id, version, cancellationToken);

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([programme]);
}
