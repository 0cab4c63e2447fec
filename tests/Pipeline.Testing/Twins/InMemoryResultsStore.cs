using Pipeline.Core.Results;

namespace Pipeline.Testing.Twins;

/// <summary>Results in memory.</summary>
public sealed class InMemoryResultsStore : IResultsStore
{
    private readonly TaggedRows<StoredResults> rows =
        new(results => Key(results.Programme, results.Period), results => results.Tag, (results, tag) => results with { Tag = tag });

    public Task<StoredResults?> FindAsync(string programme, string period, CancellationToken cancellationToken) =>
        Task.FromResult(rows.Find(Key(programme, period)));

    public Task<bool> SaveAsync(StoredResults results, CancellationToken cancellationToken) =>
        Task.FromResult(rows.Save(results with { Json = results.Json.ToArray() }) is not null);

    private static string Key(string programme, string period) => $"{programme}~{period}";
}
