using Pipeline.Core.Periods;

namespace Pipeline.Testing.Twins;

/// <summary>Period runs in memory.</summary>
public sealed class InMemoryPeriodStore : IPeriodStore
{
    private readonly TaggedRows<PeriodRun> rows = new(run => Key(run.Programme, run.Period), run => run.Tag, (run, tag) => run with { Tag = tag });

    public Task<PeriodRun?> FindAsync(string programme, string period, CancellationToken cancellationToken) =>
        Task.FromResult(rows.Find(Key(programme, period)));

    public Task<IReadOnlyList<PeriodRun>> ListAsync(string programme, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(run => run.Programme == programme));

    public Task<bool> SaveAsync(PeriodRun run, CancellationToken cancellationToken) => Task.FromResult(rows.Save(run) is not null);

    private static string Key(string programme, string period) => $"{programme}~{period}";
}
