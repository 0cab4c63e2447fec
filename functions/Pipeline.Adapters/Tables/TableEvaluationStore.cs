using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Reports;
using Pipeline.Core.Tallies;
using Pipeline.Core.Telemetry;

namespace Pipeline.Adapters.Tables;

/// <summary>
/// Evaluations in table `evaluations`, one partition per participant and one transaction per evaluation: `e~day~id` content, `i~id` identity,
/// `d~day` mark of a day to count, `c~day` its tally, `h~id~revision` earlier contents. The tokens stamp writes and must differ between processes.
/// </summary>
public sealed class TableEvaluationStore(TableServiceClient tables, BlobServiceClient blobs, ITokenSource tokens) : IEvaluationStore
{
    private const string Layout = "Layout";
    private const string Tally = "Tally";

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Evaluations), tokens);
    private readonly Payloads payloads = new(blobs.GetBlobContainerClient(BlobNames.Raw));

    public Task<IReadOnlyList<StoreOutcome>> AddAsync(
        ParticipantKey participant, IReadOnlyList<StoredEvaluation> evaluations, CancellationToken cancellationToken) =>
        new EvaluationTransactions(table, payloads, participant).WriteAsync(evaluations, cancellationToken);

    public async Task<StoredEvaluation?> FindAsync(ParticipantKey participant, string id, CancellationToken cancellationToken)
    {
        var current = await table.FindCurrentAsync(TableKeys.Of(participant), id, cancellationToken);
        return current is null ? null : await EvaluationRow.ReadAsync(current.Row, participant, id, payloads, cancellationToken);
    }

    public async Task<IReadOnlyList<StoredEvaluation>> ReadAsync(
        ParticipantKey participant, DateOnly from, DateOnly through, CancellationToken cancellationToken)
    {
        var found = new List<StoredEvaluation>();
        await foreach (var row in table.ReadAsync(TableKeys.Of(participant), TableKeys.Evaluations(from, through), cancellationToken))
            found.Add(await EvaluationRow.ReadAsync(row, participant, TableKeys.Split(row.RowKey)[^1], payloads, cancellationToken));
        // Keys are escaped, so their order is not quite the order of the ids.
        return [.. found.OrderBy(each => each.Day).ThenBy(each => each.Evaluation.Id, StringComparer.Ordinal)];
    }

    public async IAsyncEnumerable<DatedEvaluation> ReadForCountingAsync(
        ParticipantKey participant, TallyLayout layout, DateOnly from, DateOnly through, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.ReadAsync(TableKeys.Of(participant), TableKeys.Evaluations(from, through), EvaluationRow.Counted, cancellationToken))
            if (EvaluationRow.IsApproved(row)) yield return EvaluationRow.ReadCounted(row, layout);
    }

    public async Task<IReadOnlyList<StoredEvaluation>> ReadHistoryAsync(ParticipantKey participant, string id, CancellationToken cancellationToken)
    {
        var earlier = new List<StoredEvaluation>();
        await foreach (var row in table.ReadAsync(TableKeys.Of(participant), TableKeys.History(id), cancellationToken))
            earlier.Add(await EvaluationRow.ReadAsync(row, participant, id, payloads, cancellationToken));
        return [.. earlier.OrderBy(each => each.Revision)];
    }

    public async Task<bool> DecideAsync(ParticipantKey participant, string id, ReviewNote decision, CancellationToken cancellationToken)
    {
        var partitionKey = TableKeys.Of(participant);
        for (var attempt = 1; attempt <= EvaluationTable.MaxAttempts; attempt++)
        {
            var current = await table.FindCurrentAsync(partitionKey, id, cancellationToken);
            if (current is null || current.Revision != decision.Revision) return false;

            // A second attempt may find that the first was done and only its response was lost.
            var notes = await ReviewNotes.ReadAsync(current.Row, payloads, cancellationToken);
            if (notes.Contains(decision)) return true;
            var row = EvaluationRow.Copy(current.Row, partitionKey, current.Row.RowKey);
            row[EvaluationRow.State] = decision.State.ToString();
            await ReviewNotes.WriteAsync(row, [.. notes, decision], participant, payloads, cancellationToken);
            TableTransactionAction[] operations =
            [
                new(TableTransactionActionType.UpdateReplace, row, current.Row.ETag),
                EvaluationTable.Mark(partitionKey, current.Day, TraceParent.Current),
            ];
            if (await table.TrySubmitAsync(operations, cancellationToken)) return true;
        }

        throw EvaluationTable.KeptChanging(id);
    }

    public async Task<DayCounts> ReadCountsAsync(ParticipantKey participant, CancellationToken cancellationToken)
    {
        var days = new SortedDictionary<DateOnly, DayCount>();
        await foreach (var row in table.ReadAsync(TableKeys.Of(participant), TableKeys.Counts, cancellationToken))
        {
            var key = TableKeys.Split(row.RowKey);
            var day = TableKeys.Day(key[1]);
            var known = days.GetValueOrDefault(day) ?? new DayCount(day, null, null, null);
            days[day] = key[0] == TableKeys.MarkPrefix
                ? known with { MarkVersion = row.ETag.ToString(), MarkTrace = row.GetString(EvaluationTable.MarkTrace) }
                : known with { Counted = new(row.GetString(Layout), Chunks.Read(row, Tally)), CountedVersion = row.ETag.ToString() };
        }

        return new DayCounts([.. days.Values]);
    }

    public async Task<bool> SaveCountAsync(
        ParticipantKey participant, DayCount before, CountedTally counted, CancellationToken cancellationToken)
    {
        var partitionKey = TableKeys.Of(participant);
        // A transaction cannot demand that a row is absent. A mark that arrives after this look stays, and has the day counted again.
        if (before.MarkVersion is null && await table.FindAsync(partitionKey, TableKeys.Mark(before.Day), cancellationToken) is not null) return false;

        var stamp = table.NextStamp();
        var row = new TableEntity(partitionKey, TableKeys.Counted(before.Day)) { [Layout] = counted.Layout, [GuardedTable.Stamp] = stamp };
        Chunks.Write(row, Tally, counted.Bytes);
        List<TableTransactionAction> operations =
        [
            before.CountedVersion is null
                ? new(TableTransactionActionType.Add, row)
                : new(TableTransactionActionType.UpdateReplace, row, new ETag(before.CountedVersion)),
        ];
        if (before.MarkVersion is not null)
        {
            var mark = new TableEntity(partitionKey, TableKeys.Mark(before.Day));
            operations.Add(new(TableTransactionActionType.Delete, mark, new ETag(before.MarkVersion)));
        }

        if (await table.TrySubmitAsync(operations, cancellationToken)) return true;
        var stored = await table.FindAsync(partitionKey, row.RowKey, cancellationToken);
        return stored?.GetString(GuardedTable.Stamp) == stamp;
    }
}
