using Azure.Data.Tables;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Telemetry;

namespace Pipeline.Adapters.Tables;

/// <summary>
/// Stores evaluations of one participant in as few transactions as the limits allow. It begins as if every one were new, which most are;
/// a refused transaction is settled by reading what is there.
/// </summary>
internal sealed class EvaluationTransactions(GuardedTable table, Payloads payloads, ParticipantKey participant)
{
    private const int ParallelReads = 8;

    private readonly string partitionKey = TableKeys.Of(participant);
    private readonly long markSize = StorageRules.TransferSizeOf((TableEntity)EvaluationTable.Mark(TableKeys.Of(participant), default, new string('0', TraceParent.Length)).Entity);

    public async Task<IReadOnlyList<StoreOutcome>> WriteAsync(IReadOnlyList<StoredEvaluation> evaluations, CancellationToken cancellationToken)
    {
        var outcomes = new StoreOutcome[evaluations.Count];
        var rounds = new Dictionary<string, int>(StringComparer.Ordinal);
        var changes = new List<(int Round, EvaluationChange Change)>();
        for (var position = 0; position < evaluations.Count; position++)
        {
            var stored = evaluations[position];
            if (stored.Evaluation.Programme != participant.Programme || stored.Evaluation.Participant != participant.Participant)
                throw new ArgumentException($"Evaluation '{stored.Evaluation.Id}' is about another participant.", nameof(evaluations));
            var content = await EvaluationRow.WriteAsync(stored, payloads, cancellationToken);
            // A transaction takes a row once, and order matters: an id that occurs again waits for the next round.
            var round = rounds[stored.Evaluation.Id] = rounds.GetValueOrDefault(stored.Evaluation.Id, -1) + 1;
            changes.Add((round, new EvaluationChange(position, partitionKey, stored.Evaluation.Id, stored, content)));
        }

        foreach (var round in changes.GroupBy(each => each.Round, each => each.Change).OrderBy(each => each.Key))
            await SettleAsync([.. round], outcomes, cancellationToken);
        return outcomes;
    }

    private async Task SettleAsync(List<EvaluationChange> changes, StoreOutcome[] outcomes, CancellationToken cancellationToken)
    {
        for (var attempt = 1; changes.Count > 0; attempt++)
        {
            if (attempt > EvaluationTable.MaxAttempts) throw EvaluationTable.KeptChanging(changes[0].Id);
            var refused = new List<EvaluationChange>();
            foreach (var group in Group(changes))
            {
                if (!await TryWriteAsync(group, cancellationToken)) refused.AddRange(group);
                else foreach (var change in group) outcomes[change.Position] = change.OutcomeWhenWritten;
            }

            changes = await PlanAgainAsync(refused, outcomes, cancellationToken);
        }
    }

    private IEnumerable<List<EvaluationChange>> Group(List<EvaluationChange> changes)
    {
        var group = new List<EvaluationChange>();
        var days = new HashSet<DateOnly>();
        var (operations, bytes) = (0, 0L);
        foreach (var change in changes)
        {
            var marks = change.Days.Count(day => !days.Contains(day));
            var size = change.TransferSize + (marks * markSize);
            if (group.Count > 0
                && (operations + change.OperationCount + marks > StorageRules.MaxOperations || bytes + size > StorageRules.MaxTransactionBytes))
            {
                yield return group;
                group = [];
                days.Clear();
                (operations, bytes) = (0, 0);
                marks = change.Days.Count();
            }

            group.Add(change);
            days.UnionWith(change.Days);
            operations += change.OperationCount + marks;
            bytes += size;
        }

        if (group.Count > 0) yield return group;
    }

    private Task<bool> TryWriteAsync(List<EvaluationChange> group, CancellationToken cancellationToken)
    {
        var stamp = table.NextStamp();
        List<TableTransactionAction> operations = [.. group.SelectMany(change => change.Attempt(stamp))];
        operations.AddRange(group.SelectMany(change => change.Days).Distinct().Order().Select(day => EvaluationTable.Mark(partitionKey, day, group[^1].Trace)));
        return table.TrySubmitAsync(operations, cancellationToken);
    }

    /// <summary>Settles what a refusal turns out to mean, and returns what is still to be written.</summary>
    private async Task<List<EvaluationChange>> PlanAgainAsync(
        List<EvaluationChange> refused, StoreOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var open = new bool[refused.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ParallelReads, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, refused.Count, options, async (at, token) =>
        {
            var change = refused[at];
            var current = await table.FindCurrentAsync(partitionKey, change.Id, token);
            if (current is not null && await WroteAsync(change, current, token)) outcomes[change.Position] = change.OutcomeWhenWritten;
            else if (current is not null && change.IsContent(current.ContentHash)) outcomes[change.Position] = StoreOutcome.Duplicate;
            else
            {
                change.PlanOver(current);
                open[at] = true;
            }
        });
        return [.. refused.Where((_, at) => open[at])];
    }

    /// <summary>Whether the refused attempt had been committed after all: its stamp is on the current content, or on an earlier one since revised by somebody else.</summary>
    private async Task<bool> WroteAsync(EvaluationChange change, CurrentEvaluation current, CancellationToken cancellationToken)
    {
        if (current.Stamp == change.Stamp) return true;
        if (current.Revision <= change.Revision) return false;
        var earlier = await table.FindAsync(partitionKey, TableKeys.History(change.Id, change.Revision), cancellationToken);
        return earlier?.GetString(GuardedTable.Stamp) == change.Stamp;
    }
}
