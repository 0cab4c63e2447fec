using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.SelfHost.Archive;

/// <summary>The periods that were closed. They are closed again from the restored data, and then have the results that they had.</summary>
internal sealed class PeriodsPart(IPeriodStore periods, IResultsStore results, PeriodResultsSource source, RestorePeriod restore)
{
    private const string Name = "periods.ndjson";

    public Task<IReadOnlyList<PeriodRun>> ListAsync(string programme, CancellationToken cancellationToken) => periods.ListAsync(programme, cancellationToken);

    public async Task<IReadOnlyList<ArchivedPeriod>> ExportAsync(KnownProgramme known, IReadOnlyList<PeriodRun> runs, ArchiveWriter archive, CancellationToken cancellationToken)
    {
        await archive.WriteLinesAsync(Name, runs.OrderBy(run => run.DueAt).Select(run => run with { Tag = null }).ToAsyncEnumerable(), cancellationToken);
        var archived = new List<ArchivedPeriod>();
        foreach (var run in runs)
        {
            var hash = (await results.FindAsync(known.Programme.Id, run.Period, cancellationToken))?.ContentHash;
            var hasChanged = hash is null || (PeriodId.TryParse(run.Period, out var period) && await source.HasChangedSinceAsync(known, period, cancellationToken));
            archived.Add(new ArchivedPeriod(run.Period, hash, hasChanged));
        }

        return archived;
    }

    /// <summary>Each period with the hash of the results that it has now.</summary>
    public async Task<IReadOnlyList<(ArchivedPeriod Before, string? Now)>> RestoreAsync(KnownProgramme known, ArchiveReader archive, CancellationToken cancellationToken)
    {
        var archived = archive.Manifest.Periods.ToDictionary(each => each.Period, StringComparer.Ordinal);
        var restored = new List<(ArchivedPeriod, string?)>();
        await foreach (var run in archive.ReadLinesAsync<PeriodRun>(Name, cancellationToken))
        {
            await restore.RunAsync(known, run, cancellationToken);
            var now = await results.FindAsync(known.Programme.Id, run.Period, cancellationToken);
            restored.Add((archived.GetValueOrDefault(run.Period) ?? new ArchivedPeriod(run.Period, null, true), now?.ContentHash));
        }

        return restored;
    }
}
