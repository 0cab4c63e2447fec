using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Pipeline.Core.Alerts;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>
/// Alerts and their batches in table `alerts`, one partition per programme, so that both can be kept in one transaction: `a~participant~evaluation` and
/// `b~week`.
/// </summary>
public sealed class TableAlertStore(TableServiceClient tables, ITokenSource tokens) : IAlertStore
{
    private const string AlertRow = "a", BatchRow = "b", AfterBatches = "c";

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Alerts), tokens);

    public async Task<IReadOnlyList<Alert>> ListAsync(string programme, CancellationToken cancellationToken) =>
        [.. (await table.ReadAsync(TableKeys.Join(programme), TableKeys.Join(BatchRow), cancellationToken).Select(ReadAlert).ToListAsync(cancellationToken))
            .OrderBy(alert => alert.Participant, StringComparer.Ordinal).ThenBy(alert => alert.Evaluation, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<AlertBatch>> ListBatchesAsync(string programme, CancellationToken cancellationToken) =>
        await table.ReadAsync(TableKeys.Join(programme), (TableKeys.Join(BatchRow), AfterBatches), cancellationToken).Select(ReadBatch).ToListAsync(cancellationToken);

    public async Task<AlertBatch?> SaveBatchAsync(AlertBatch batch, CancellationToken cancellationToken) =>
        await table.SaveAsync(Write(batch), batch.Tag, cancellationToken) is { } tag ? batch with { Tag = tag } : null;

    public async Task<AlertBatch?> ClaimAsync(AlertBatch batch, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch.Tag);

        // The batch's own row takes one operation of each transaction.
        foreach (var part in alerts.Chunk(StorageRules.MaxOperations - 1))
        {
            var (row, stamp) = (Write(batch), table.NextStamp());
            row[GuardedTable.Stamp] = stamp;
            await table.TrySubmitAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, new ETag(batch.Tag)),
                    .. part.Select(alert => new TableTransactionAction(TableTransactionActionType.Add, Write(alert))),
                ],
                cancellationToken);
            var stored = await table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken);
            if (stored is null || stored.GetString(GuardedTable.Stamp) != stamp) return null;
            batch = batch with { Tag = stored.ETag.ToString() };
        }

        return batch;
    }

    private static TableEntity Write(AlertBatch batch) => new(TableKeys.Join(batch.Programme), TableKeys.Join(BatchRow, batch.Week))
    {
        [nameof(batch.Below)] = batch.Below.ToString(CultureInfo.InvariantCulture),
        [nameof(batch.State)] = batch.State.ToString(),
        [nameof(batch.ChangedAt)] = RowTime.Write(batch.ChangedAt),
    };

    private static TableEntity Write(Alert alert) => new(TableKeys.Join(alert.Programme), TableKeys.Join(AlertRow, alert.Participant, alert.Evaluation))
    {
        [nameof(alert.Batch)] = alert.Batch,
        [nameof(alert.Period)] = alert.Period,
        [nameof(alert.Channel)] = alert.Channel,
    };

    private static AlertBatch ReadBatch(TableEntity row) => new(
        TableKeys.Split(row.PartitionKey)[0],
        TableKeys.Split(row.RowKey)[1],
        decimal.Parse(row.GetString(nameof(AlertBatch.Below)), CultureInfo.InvariantCulture),
        Enum.Parse<AlertBatchState>(row.GetString(nameof(AlertBatch.State))),
        RowTime.Read(row, nameof(AlertBatch.ChangedAt)),
        row.ETag.ToString());

    private static Alert ReadAlert(TableEntity row)
    {
        var key = TableKeys.Split(row.RowKey);
        return new Alert(
            TableKeys.Split(row.PartitionKey)[0], key[1], key[2], row.GetString(nameof(Alert.Batch)), row.GetString(nameof(Alert.Period)), row.GetString(nameof(Alert.Channel)));
    }
}
