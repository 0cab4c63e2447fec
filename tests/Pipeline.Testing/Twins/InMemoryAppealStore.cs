using Pipeline.Core.Appeals;

namespace Pipeline.Testing.Twins;

/// <summary>Appeals in memory.</summary>
public sealed class InMemoryAppealStore : IAppealStore
{
    private readonly TaggedRows<Appeal> rows = new(
        appeal => Key(appeal.Programme, appeal.Id), appeal => appeal.Tag, (appeal, tag) => appeal with { Tag = tag });

    public Task<Appeal?> FindAsync(string programme, string id, CancellationToken cancellationToken) => Task.FromResult(rows.Find(Key(programme, id)));

    public Task<IReadOnlyList<Appeal>> ListAsync(string programme, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(appeal => appeal.Programme == programme));

    public Task<bool> SaveAsync(Appeal appeal, CancellationToken cancellationToken) => Task.FromResult(rows.Save(appeal) is not null);

    private static string Key(string programme, string id) => $"{programme}~{id}";
}
