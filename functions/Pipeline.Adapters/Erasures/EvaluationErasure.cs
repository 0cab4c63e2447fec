using Azure.Data.Tables;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Telemetry;

namespace Pipeline.Adapters.Erasures;

/// <summary>
/// Rows of evaluations. The hash of a changed content is made anew in the content's row and in its identity's, so that the same evaluation sent again is a duplicate;
/// its day is marked, and a tally that counts the shopper is taken away until the day is counted again.
/// </summary>
internal sealed class EvaluationErasure(TableClient table, RowTexts texts, Payloads payloads)
{
    public async Task<IReadOnlyList<TableTransactionAction>> OfAsync(TableEntity row, Erasure erasure, CancellationToken cancellationToken)
    {
        var key = TableKeys.Split(row.RowKey);
        if (key[0] == TableKeys.CountedPrefix) return RowHits.InTally(row, erasure) ? [Delete(row), EvaluationTable.Mark(row.PartitionKey, TableKeys.Day(key[1]), TraceParent.Current)] : [];
        var owner = TableKeys.Split(row.PartitionKey);
        var participant = new ParticipantKey(owner[0], owner[1]);
        var folder = $"{participant.Programme}/{participant.Participant}";
        if (!await texts.RewriteAsync(row, folder, erasure.Text.Replace, cancellationToken)) return [];
        if (key[0] is not ("e" or "h")) return [new(TableTransactionActionType.UpdateReplace, row, row.ETag)];

        var id = key[0] == "e" ? key[2] : key[1];
        var hash = EvaluationHash.Of((await EvaluationRow.ReadAsync(row, participant, id, payloads, cancellationToken)).Evaluation);
        row[EvaluationRow.ContentHash] = hash;
        TableTransactionAction changed = new(TableTransactionActionType.UpdateReplace, row, row.ETag);
        return key[0] == "e" ? [changed, .. await IdentityAsync(row, id, hash, cancellationToken), EvaluationTable.Mark(row.PartitionKey, EvaluationRow.DayOf(row), TraceParent.Current)] : [changed];
    }

    private async Task<TableTransactionAction[]> IdentityAsync(TableEntity row, string id, string hash, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, TableKeys.Identity(id), cancellationToken: cancellationToken);
        if (!found.HasValue || EvaluationRow.RevisionOf(found.Value!) != EvaluationRow.RevisionOf(row)) return [];
        found.Value![EvaluationRow.ContentHash] = hash;
        return [new(TableTransactionActionType.UpdateReplace, found.Value, found.Value.ETag)];
    }

    private static TableTransactionAction Delete(TableEntity row) => new(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey), row.ETag);
}
