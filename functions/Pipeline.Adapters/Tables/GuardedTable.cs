using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>
/// A table whose writes are checked against `StorageRules` and whose conflicts are answered by reading back. A write that was committed and whose
/// response was lost is repeated by the client library and then refused, so a refusal alone never says that somebody else was first:
/// the stamp that every write leaves in its row does.
/// </summary>
internal sealed class GuardedTable(TableClient table, ITokenSource stamps)
{
    public const string Stamp = "Stamp";

    public string NextStamp() => stamps.Next();

    public async Task<TableEntity?> FindAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, select: null, cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Rows of a partition from a key up to but not including another, in key order.</summary>
    public IAsyncEnumerable<TableEntity> ReadAsync(string partitionKey, (string From, string Before) range, CancellationToken cancellationToken) =>
        ReadAsync(partitionKey, range, null, cancellationToken);

    /// <summary>As above, with the columns given and no others; null for all.</summary>
    public IAsyncEnumerable<TableEntity> ReadAsync(
        string partitionKey, (string From, string Before) range, IEnumerable<string>? columns, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey} and RowKey ge {range.From} and RowKey lt {range.Before}"),
            select: columns,
            cancellationToken: cancellationToken);

    /// <summary>Rows of a partition before a key, in key order.</summary>
    public IAsyncEnumerable<TableEntity> ReadAsync(string partitionKey, string before, CancellationToken cancellationToken) =>
        ReadAsync(partitionKey, ("", before), cancellationToken);

    /// <summary>Every row of a partition, in key order.</summary>
    public IAsyncEnumerable<TableEntity> ReadAsync(string partitionKey, CancellationToken cancellationToken) => ReadAsync(partitionKey, columns: null, cancellationToken);

    /// <summary>As above, with the columns given and no others; null for all.</summary>
    public IAsyncEnumerable<TableEntity> ReadAsync(string partitionKey, IEnumerable<string>? columns, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey}"), select: columns, cancellationToken: cancellationToken);

    /// <summary>Writes the row over the one with the tag, a new one when null. The new tag, or null when somebody else was first.</summary>
    public async Task<string?> SaveAsync(TableEntity row, string? tag, CancellationToken cancellationToken)
    {
        var stamp = stamps.Next();
        row[Stamp] = stamp;
        StorageRules.Check(row);
        try
        {
            var response = tag is null
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, new ETag(tag), TableUpdateMode.Replace, cancellationToken);
            return response.Headers.ETag.ToString();
        }
        catch (RequestFailedException refused) when (IsConflict(refused))
        {
            var stored = await FindAsync(row.PartitionKey, row.RowKey, cancellationToken);
            return stored?.GetString(Stamp) == stamp ? stored.ETag.ToString() : null;
        }
    }

    /// <summary>As above, with another row of the partition written over whatever it was in the same transaction. False when somebody else was first.</summary>
    public async Task<bool> SaveAsync(TableEntity row, string? tag, TableEntity companion, CancellationToken cancellationToken)
    {
        var stamp = stamps.Next();
        row[Stamp] = stamp;
        TableTransactionAction[] operations =
        [
            tag is null ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, new ETag(tag)),
            new(TableTransactionActionType.UpsertReplace, companion),
        ];
        if (await TrySubmitAsync(operations, cancellationToken)) return true;
        var stored = await FindAsync(row.PartitionKey, row.RowKey, cancellationToken);
        return stored?.GetString(Stamp) == stamp;
    }

    /// <summary>Writes the row unless its key is taken; whoever took it, the row is there afterwards.</summary>
    public async Task AddIfAbsentAsync(TableEntity row, CancellationToken cancellationToken) => await SaveAsync(row, null, cancellationToken);

    /// <summary>Deletes the row with the tag. False when somebody else changed it, or it is gone.</summary>
    public Task<bool> DeleteAsync(TableEntity row, string tag, CancellationToken cancellationToken) => TrySubmitAsync(
        [new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey), new ETag(tag))], cancellationToken);

    /// <summary>
    /// All operations or none. False when a condition was not met, which may be the work of this very call: the caller looks for its own stamp.
    /// </summary>
    public async Task<bool> TrySubmitAsync(IReadOnlyCollection<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        StorageRules.Check(actions);
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException refused) when (IsConflict(refused))
        {
            return false;
        }
    }

    // By code, not by status: a missing table is a 404 too, and no conflict.
    private static bool IsConflict(RequestFailedException refused) =>
        refused.ErrorCode == TableErrorCode.EntityAlreadyExists
        || refused.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
        || refused.ErrorCode == TableErrorCode.ResourceNotFound;
}
