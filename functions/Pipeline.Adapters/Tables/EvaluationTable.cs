using Azure.Data.Tables;

namespace Pipeline.Adapters.Tables;

/// <summary>What reading and writing evaluations have in common: the current rows of an id, and the mark of a day.</summary>
internal static class EvaluationTable
{
    /// <summary>How often a call starts again because others changed the same evaluation meanwhile.</summary>
    public const int MaxAttempts = 32;

    /// <summary>The span that marked a day last.</summary>
    public const string MarkTrace = "Trace";

    public static async Task<CurrentEvaluation?> FindCurrentAsync(this GuardedTable table, string partitionKey, string id, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var identity = await table.FindAsync(partitionKey, TableKeys.Identity(id), cancellationToken);
            if (identity is null) return null;
            var day = EvaluationRow.DayOf(identity);
            var row = await table.FindAsync(partitionKey, TableKeys.Evaluation(day, id), cancellationToken);
            // Two reads are no snapshot: a revision may have come in between, and then the first is out of date.
            if (row is not null && EvaluationRow.RevisionOf(row) == EvaluationRow.RevisionOf(identity)) return new CurrentEvaluation(identity, row);
        }

        throw KeptChanging(id);
    }

    /// <summary>Says that the day needs counting. Written even over a mark that is there, because the new version stops a count that has already read the day.</summary>
    public static TableTransactionAction Mark(string partitionKey, DateOnly day, string? trace) =>
        new(TableTransactionActionType.UpsertReplace, new TableEntity(partitionKey, TableKeys.Mark(day)) { [MarkTrace] = trace });

    public static TimeoutException KeptChanging(string id) =>
        new($"Others changed evaluation '{id}' {MaxAttempts} times in a row. Nothing of this change was stored.");
}
