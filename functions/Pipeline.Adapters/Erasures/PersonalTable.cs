using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Erasures;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Erasures;

/// <summary>A table: each row of the programme is read, and what has something of the erasure is changed in one transaction by its ETag.</summary>
internal sealed class PersonalTable(string name, TableClient table, Payloads payloads, ITokenMint mint) : IPersonalPlace
{
    private const int Attempts = 8;

    private readonly RowTexts texts = new(payloads);
    private readonly RowErasures erasures = new(name, payloads, mint);

    public async Task<PlaceTally> EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var (looked, changed) = (0, 0);
        await foreach (var row in RowsAsync(erasure, cancellationToken))
        {
            looked++;
            if (await EraseAsync(row, erasure, cancellationToken)) changed++;
        }

        return new(looked, changed);
    }

    public async Task<PlaceTally> LookAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var (looked, left) = (0, 0);
        await foreach (var row in RowsAsync(erasure, cancellationToken))
        {
            looked++;
            if (RowHits.InKeys(name, row, erasure) || RowHits.InTally(row, erasure) || await HasTextAsync(row, erasure, cancellationToken)) left++;
        }

        return new(looked, left);
    }

    public async Task ReadAsync(Erasure scope, Action<string> text, CancellationToken cancellationToken)
    {
        await foreach (var row in RowsAsync(scope, cancellationToken))
        {
            foreach (var part in TableKeys.Split(row.PartitionKey).Concat(TableKeys.Split(row.RowKey))) text(part);
            await texts.RewriteAsync(row, "", each => Told(each, text), cancellationToken);
        }
    }

    private static string Told(string each, Action<string> text)
    {
        text(each);
        return each;
    }

    private async Task<bool> HasTextAsync(TableEntity row, Erasure erasure, CancellationToken cancellationToken)
    {
        var found = false;
        await texts.RewriteAsync(row, "", each =>
        {
            found |= erasure.Text.OccursIn(each);
            return each;
        }, cancellationToken);
        return found;
    }

    private async Task<bool> EraseAsync(TableEntity row, Erasure erasure, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var (partition, key) = (row.PartitionKey, row.RowKey);
            var operations = await erasures.OfAsync(row, table, erasure, cancellationToken);
            if (operations.Count == 0) return false;
            StorageRules.Check(operations);
            try
            {
                await table.SubmitTransactionAsync(operations, cancellationToken);
                return true;
            }
            catch (TableTransactionFailedException refused) when (IsConflict(refused))
            {
                // Somebody else changed the row, or this very call did and its answer was lost: the row as it is now tells.
                var now = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
                if (!now.HasValue) return true;
                row = now.Value!;
            }
        }

        throw new TimeoutException($"Others changed a row of table {name} {Attempts} times in a row. Send the same erasure again.");
    }

    private static bool IsConflict(RequestFailedException refused) =>
        refused.ErrorCode == TableErrorCode.EntityAlreadyExists
        || refused.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
        || refused.ErrorCode == TableErrorCode.ResourceNotFound;

    private async IAsyncEnumerable<TableEntity> RowsAsync(Erasure erasure, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(RowScope.Filter(name, erasure), cancellationToken: cancellationToken))
            if (RowScope.Holds(name, row, erasure)) yield return row;
    }
}
