using System.Collections.Concurrent;
using Pipeline.Core.Programmes;

namespace Pipeline.Testing.Twins;

/// <summary>Programme definitions in memory.</summary>
public sealed class InMemoryProgrammeStore : IProgrammeStore
{
    private readonly ConcurrentDictionary<string, byte[]> definitions = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string, int), byte[]> replaced = new();

    public Task PutAsync(string programme, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        definitions[programme] = definition.ToArray();
        return Task.CompletedTask;
    }

    public Task<byte[]?> FindAsync(string programme, CancellationToken cancellationToken) =>
        Task.FromResult(definitions.GetValueOrDefault(programme));

    public Task KeepAsync(string programme, int questionnaire, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        replaced[(programme, questionnaire)] = definition.ToArray();
        return Task.CompletedTask;
    }

    public Task<byte[]?> FindKeptAsync(string programme, int questionnaire, CancellationToken cancellationToken) =>
        Task.FromResult(replaced.TryGetValue((programme, questionnaire), out var found) ? found.ToArray() : null);

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. definitions.Keys.Order(StringComparer.Ordinal)]);
}
