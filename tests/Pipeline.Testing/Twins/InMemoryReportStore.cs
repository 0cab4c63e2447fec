using System.Collections.Concurrent;
using Pipeline.Core.Reports;

namespace Pipeline.Testing.Twins;

/// <summary>Reports in memory.</summary>
public sealed class InMemoryReportStore : IReportStore
{
    private readonly ConcurrentDictionary<(string Report, int Version), RenderedReport> texts = new();
    private readonly ConcurrentDictionary<string, bool> forgotten = new(StringComparer.Ordinal);
    private readonly TaggedRows<Report> rows = new(Key, report => report.Tag, (report, tag) => report with { Tag = tag });

    public Task<Report?> FindAsync(string programme, string period, string participant, CancellationToken cancellationToken) =>
        Task.FromResult(rows.Find(Key(programme, period, participant)));

    public Task<Report?> FindByTokenAsync(string token, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(report => report.Token == token && !forgotten.ContainsKey(Key(report))).SingleOrDefault());

    public Task<IReadOnlyList<Report>> ListAsync(string programme, string period, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(report => report.Programme == programme && report.Period == period));

    public Task<bool> SaveAsync(Report report, RenderedReport text, CancellationToken cancellationToken) =>
        Task.FromResult(rows.Save(report, () =>
        {
            texts[(Key(report), report.Version)] = text;
            forgotten.TryRemove(Key(report), out _);
        }) is not null);

    public Task<int> ForgetTokensAsync(string programme, string period, DateTimeOffset expiredBefore, CancellationToken cancellationToken) => Task.FromResult(
        rows.List(report => report.Programme == programme && report.Period == period && report.Expires < expiredBefore).Count(report => forgotten.TryAdd(Key(report), true)));

    public Task<RenderedReport?> ReadAsync(Report report, CancellationToken cancellationToken) =>
        Task.FromResult(texts.GetValueOrDefault((Key(report), report.Version)));

    private static string Key(Report report) => Key(report.Programme, report.Period, report.Participant);

    private static string Key(string programme, string period, string participant) => $"{programme}~{period}~{participant}";
}
