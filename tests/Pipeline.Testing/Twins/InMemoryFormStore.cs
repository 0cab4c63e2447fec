using System.Collections.Concurrent;
using Pipeline.Core.Forms;

namespace Pipeline.Testing.Twins;

/// <summary>Form definitions in memory.</summary>
public sealed class InMemoryFormStore : IFormStore
{
    private readonly ConcurrentDictionary<string, byte[]> definitions = new(StringComparer.Ordinal);

    public Task PutAsync(string form, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        definitions[form] = definition.ToArray();
        return Task.CompletedTask;
    }

    public Task<byte[]?> FindAsync(string form, CancellationToken cancellationToken) =>
        Task.FromResult(definitions.GetValueOrDefault(form));

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. definitions.Keys.Order(StringComparer.Ordinal)]);
}
