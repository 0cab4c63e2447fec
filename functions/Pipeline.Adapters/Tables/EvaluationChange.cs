using Azure.Data.Tables;
using Pipeline.Core.Evaluations;

namespace Pipeline.Adapters.Tables;

/// <summary>One evaluation on its way into the table: the operations that store it as things were last seen, until it is settled.</summary>
internal sealed class EvaluationChange(int position, string partitionKey, string id, StoredEvaluation stored, TableEntity content)
{
    private CurrentEvaluation? current;

    /// <summary>Where the caller listed it.</summary>
    public int Position => position;

    public string Id => id;

    public bool IsContent(string keptHash) => stored.IsContent(keptHash);

    public string? Trace => stored.Trace;

    /// <summary>The stamp of the last attempt, null before the first.</summary>
    public string? Stamp { get; private set; }

    /// <summary>The revision that this content becomes: the first until another content is known to be there.</summary>
    public int Revision => current is null ? 1 : current.Revision + 1;

    public StoreOutcome OutcomeWhenWritten => current is null ? StoreOutcome.Stored : StoreOutcome.Revised;

    /// <summary>Days that this change makes wrong until they are counted again.</summary>
    public IEnumerable<DateOnly> Days => current is null || current.Day == stored.Day ? [stored.Day] : [current.Day, stored.Day];

    /// <summary>No fewer bytes than the operations take in a transaction.</summary>
    public long TransferSize => Operations("").Sum(operation => StorageRules.TransferSizeOf((TableEntity)operation.Entity));

    public int OperationCount => Operations("").Count;

    /// <summary>Plans on what is stored now, or on nothing being there.</summary>
    public void PlanOver(CurrentEvaluation? stored) => current = stored;

    /// <summary>The operations of a new attempt. The marks of its days are the transaction's, since several changes may share them.</summary>
    public IReadOnlyList<TableTransactionAction> Attempt(string stamp)
    {
        Stamp = stamp;
        return Operations(stamp);
    }

    private List<TableTransactionAction> Operations(string stamp)
    {
        var row = EvaluationRow.Copy(content, partitionKey, TableKeys.Evaluation(stored.Day, id));
        row[EvaluationRow.Revision] = Revision;
        row[GuardedTable.Stamp] = stamp;
        var identity = new TableEntity(partitionKey, TableKeys.Identity(id))
        {
            [EvaluationRow.ContentHash] = stored.ContentHash,
            [EvaluationRow.Revision] = Revision,
            [EvaluationRow.Day] = TableKeys.Text(stored.Day),
            [GuardedTable.Stamp] = stamp,
        };
        if (current is null) return [new(TableTransactionActionType.Add, row), new(TableTransactionActionType.Add, identity)];

        ReviewNotes.CarryOver(current.Row, row);
        var earlier = EvaluationRow.Copy(current.Row, partitionKey, TableKeys.History(id, current.Revision));
        List<TableTransactionAction> operations =
        [
            new(TableTransactionActionType.Add, earlier),
            new(TableTransactionActionType.UpdateReplace, identity, current.Identity.ETag),
        ];
        if (current.Day == stored.Day) operations.Add(new(TableTransactionActionType.UpdateReplace, row, current.Row.ETag));
        else operations.AddRange([new(TableTransactionActionType.Delete, current.Row, current.Row.ETag), new(TableTransactionActionType.Add, row)]);
        return operations;
    }
}
