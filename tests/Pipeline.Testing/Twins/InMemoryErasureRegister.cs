using Pipeline.Core.Erasures;

namespace Pipeline.Testing.Twins;

/// <summary>The register of erasures in memory.</summary>
public sealed class InMemoryErasureRegister : IErasureRegister
{
    private readonly TaggedRows<ErasureRecord> rows = new(record => $"{record.Programme}\n{record.Id}", record => record.Tag, (record, tag) => record with { Tag = tag });

    public Task<ErasureRecord?> FindAsync(string programme, string id, CancellationToken cancellationToken) => Task.FromResult(rows.Find($"{programme}\n{id}"));

    public Task<IReadOnlyList<ErasureRecord>> ListAsync(string programme, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(record => record.Programme == programme));

    public Task<bool> SaveAsync(ErasureRecord record, CancellationToken cancellationToken) => Task.FromResult(rows.Save(record) is not null);
}
