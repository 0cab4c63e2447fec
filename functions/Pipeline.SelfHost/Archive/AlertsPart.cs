using Pipeline.Core.Alerts;

namespace Pipeline.SelfHost.Archive;

/// <summary>Which bad dialogues were told and in which batch, so that none is told twice.</summary>
internal sealed class AlertsPart(IAlertStore alerts)
{
    private const string Alerts = "alerts.ndjson", Batches = "alert-batches.ndjson";

    public async Task<IReadOnlyList<AlertBatch>> ExportAsync(string programme, ArchiveWriter archive, CancellationToken cancellationToken)
    {
        var batches = await alerts.ListBatchesAsync(programme, cancellationToken);
        await archive.WriteLinesAsync(Batches, batches.Select(each => each with { Tag = null }).ToAsyncEnumerable(), cancellationToken);
        await archive.WriteLinesAsync(Alerts, (await alerts.ListAsync(programme, cancellationToken)).ToAsyncEnumerable(), cancellationToken);
        return batches;
    }

    public async Task RestoreAsync(ArchiveReader archive, CancellationToken cancellationToken)
    {
        var programme = archive.Manifest.Programme;
        var there = (await alerts.ListBatchesAsync(programme, cancellationToken)).ToDictionary(batch => batch.Week, StringComparer.Ordinal);
        var told = (await alerts.ListAsync(programme, cancellationToken)).ToHashSet();
        var open = new List<Alert>();
        await foreach (var alert in archive.ReadLinesAsync<Alert>(Alerts, cancellationToken))
            if (!told.Contains(alert)) open.Add(alert);

        var byBatch = open.ToLookup(alert => alert.Batch);
        await foreach (var batch in archive.ReadLinesAsync<AlertBatch>(Batches, cancellationToken))
        {
            var settled = batch with { State = AlertBatchState.Settled, Tag = there.GetValueOrDefault(batch.Week)?.Tag };
            if (await alerts.ClaimAsync(settled, [.. byBatch[batch.Week]], cancellationToken) is null)
                throw new InvalidOperationException($"The alerts of {batch.Week} changed while they were restored; restore again.");
        }
    }
}
