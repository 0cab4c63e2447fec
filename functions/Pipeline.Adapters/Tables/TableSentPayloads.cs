using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Reports;
using Pipeline.Core.Retention;

namespace Pipeline.Adapters.Tables;

/// <summary>
/// What was sent of evaluations, in their rows of table `evaluations` or in container `raw`. A row first gets no bytes beside the name of their blob, then
/// the blob is deleted, then the name: at every moment the row can be read and whoever goes on knows what is left to delete.
/// </summary>
public sealed class TableSentPayloads(TableServiceClient tables, BlobServiceClient blobs, ITokenSource tokens) : ISentPayloads
{
    private readonly TableClient evaluations = tables.GetTableClient(TableNames.Evaluations);
    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Evaluations), tokens);
    private readonly Payloads payloads = new(blobs.GetBlobContainerClient(BlobNames.Raw));

    public async Task<int> DeleteAsync(string programme, DateTimeOffset receivedBefore, CancellationToken cancellationToken)
    {
        var (partitions, (from, before)) = (TableKeys.Join(programme), TableKeys.Contents);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {partitions + "~"} and PartitionKey lt {partitions + "~~"} and RowKey ge {from} and RowKey lt {before}");
        string[] columns = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), .. EvaluationRow.Sent];
        var deleted = 0;
        await foreach (var row in evaluations.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: cancellationToken))
            if (IsOver(row, receivedBefore) && await DeleteAsync(row.PartitionKey, row.RowKey, receivedBefore, cancellationToken)) deleted++;
        return deleted;
    }

    private static bool IsOver(TableEntity row, DateTimeOffset receivedBefore) =>
        (row.ContainsKey(EvaluationRow.Raw) || Payloads.BlobOf(row, EvaluationRow.Raw) is not null) && EvaluationRow.ReceivedAtOf(row) < receivedBefore;

    /// <summary>False when somebody changed the row meanwhile; the next round finds it as it is then.</summary>
    private async Task<bool> DeleteAsync(string partition, string key, DateTimeOffset receivedBefore, CancellationToken cancellationToken)
    {
        if (await FindAsync(partition, key, receivedBefore, cancellationToken) is not { } row) return false;
        if (Payloads.BlobOf(row, EvaluationRow.Raw) is { } blob)
        {
            row[EvaluationRow.Raw] = Gzip.Pack([]);
            if (!await ReplaceAsync(row, cancellationToken)) return false;
            if (!await IsNamedElsewhereAsync(partition, key, blob, cancellationToken)) await payloads.DeleteAsync(blob, receivedBefore, cancellationToken);
            if (await FindAsync(partition, key, receivedBefore, cancellationToken) is not { } again) return false;
            row = again;
        }

        Payloads.Remove(row, EvaluationRow.Raw);
        return await ReplaceAsync(row, cancellationToken);
    }

    private async Task<TableEntity?> FindAsync(string partition, string key, DateTimeOffset receivedBefore, CancellationToken cancellationToken) =>
        await table.FindAsync(partition, key, cancellationToken) is { } row && IsOver(row, receivedBefore) ? row : null;

    /// <summary>The stamp stays: it tells who wrote the content.</summary>
    private Task<bool> ReplaceAsync(TableEntity row, CancellationToken cancellationToken) =>
        table.TrySubmitAsync([new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, row.ETag)], cancellationToken);

    /// <summary>A blob is named by its bytes, so that two contents that were sent alike share one; the last to go takes it along.</summary>
    private async Task<bool> IsNamedElsewhereAsync(string partition, string key, string blob, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ne {key} and (RawBlob eq {blob} or CommentsBlob eq {blob})");
        return await evaluations.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).AnyAsync(cancellationToken);
    }
}
