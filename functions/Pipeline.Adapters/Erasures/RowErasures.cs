using System.Security.Cryptography;
using Azure.Data.Tables;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Delivery;
using Pipeline.Core.Erasures;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Erasures;

/// <summary>What is done to a row that has something of an erasure: one transaction, after which it has nothing of it. No operation when it has nothing.</summary>
internal sealed class RowErasures(string table, Payloads payloads, ITokenMint mint)
{
    private readonly RowTexts texts = new(payloads);

    public async Task<IReadOnlyList<TableTransactionAction>> OfAsync(TableEntity row, TableClient client, Erasure erasure, CancellationToken cancellationToken)
    {
        if (table == TableNames.Evaluations) return await new EvaluationErasure(client, texts, payloads).OfAsync(row, erasure, cancellationToken);
        var (isKey, key) = (RowHits.InKeys(table, row, erasure), row.RowKey);
        var isChanged = await texts.RewriteAsync(row, FolderOf(row), erasure.Text.Replace, cancellationToken);
        if (!isKey && !isChanged) return [];
        return table switch
        {
            TableNames.Subscribers or TableNames.ContactTokens => [Deletion(row, key)],
            TableNames.Contacts when isKey => [Deletion(row, key)],
            TableNames.Deliveries when isKey => Moved(row, Withdrawn(row, erasure)),
            TableNames.Quarantine => Moved(row, await RekeyedAsync(row, cancellationToken)),
            _ => isChanged ? [new(TableTransactionActionType.UpdateReplace, row, row.ETag)] : [],
        };
    }

    private string FolderOf(TableEntity row) => table == TableNames.Quarantine ? $"quarantine/{TableKeys.Split(row.PartitionKey)[0]}" : TableKeys.Split(row.PartitionKey)[0];

    private static TableTransactionAction Deletion(TableEntity row, string key) =>
        new(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, key), row.ETag);

    private static TableTransactionAction[] Moved(TableEntity from, TableEntity to) => from.RowKey == to.RowKey
        ? [new(TableTransactionActionType.UpdateReplace, to, from.ETag)]
        : [Deletion(from, from.RowKey), new(TableTransactionActionType.UpsertReplace, to)];

    /// <summary>The delivery of nobody that can be written to; the account of the period's mails stays as it was.</summary>
    private TableEntity Withdrawn(TableEntity row, Erasure erasure)
    {
        var parts = TableKeys.Split(row.RowKey).ToList();
        var at = parts.FindIndex(part => erasure.TargetOf(part) is not null);
        parts[at] = FormerRecipient.Of(mint, erasure.Programme, parts[at]);
        var moved = EvaluationRow.Copy(row, row.PartitionKey, TableKeys.Join([.. parts]));
        moved[nameof(MailDelivery.Recipient)] = parts[at];
        if (Enum.Parse<DeliveryState>(row.GetString(nameof(MailDelivery.State))) is DeliveryState.Prepared or DeliveryState.Claimed or DeliveryState.Unknown)
        {
            moved[nameof(MailDelivery.State)] = nameof(DeliveryState.Cancelled);
            moved[nameof(MailDelivery.Detail)] = "The recipient was erased.";
        }

        return moved;
    }

    /// <summary>A payload is named by the hash of its bytes.</summary>
    private async Task<TableEntity> RekeyedAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var raw = await payloads.ReadAsync(row, "Raw", cancellationToken);
        return EvaluationRow.Copy(row, row.PartitionKey, Convert.ToHexStringLower(SHA256.HashData(raw)));
    }
}
