using System.Globalization;
using System.Runtime.CompilerServices;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Retention;
using Pipeline.Core.Tallies;
using Pipeline.Core.Telemetry;

namespace Pipeline.Testing.Twins;

/// <summary>Evaluations in memory; every call is one transaction.</summary>
public sealed class InMemoryEvaluationStore : IEvaluationStore, ISentPayloads
{
    private readonly Lock gate = new();
    private readonly Dictionary<ParticipantKey, Partition> partitions = [];
    private int version;

    public Task<IReadOnlyList<StoreOutcome>> AddAsync(
        ParticipantKey participant, IReadOnlyList<StoredEvaluation> evaluations, CancellationToken cancellationToken) =>
        InTransaction<IReadOnlyList<StoreOutcome>>(participant, partition => [.. evaluations.Select(stored => Add(participant, partition, stored))]);

    public Task<StoredEvaluation?> FindAsync(ParticipantKey participant, string id, CancellationToken cancellationToken) =>
        InTransaction(participant, partition => partition.Revisions.GetValueOrDefault(id)?[^1]);

    public Task<IReadOnlyList<StoredEvaluation>> ReadAsync(
        ParticipantKey participant, DateOnly from, DateOnly through, CancellationToken cancellationToken) =>
        InTransaction<IReadOnlyList<StoredEvaluation>>(participant, partition =>
        [
            .. partition.Revisions.Values
                .Select(revisions => revisions[^1])
                .Where(stored => stored.Day >= from && stored.Day <= through)
                .OrderBy(stored => stored.Day).ThenBy(stored => stored.Evaluation.Id, StringComparer.Ordinal),
        ]);

    public async IAsyncEnumerable<DatedEvaluation> ReadForCountingAsync(
        ParticipantKey participant, TallyLayout layout, DateOnly from, DateOnly through, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var stored in await ReadAsync(participant, from, through, cancellationToken))
            if (stored.State == EvaluationState.Approved) yield return new DatedEvaluation(stored.Day, layout.Code(stored.Evaluation));
    }

    public Task<IReadOnlyList<StoredEvaluation>> ReadHistoryAsync(ParticipantKey participant, string id, CancellationToken cancellationToken) =>
        InTransaction<IReadOnlyList<StoredEvaluation>>(participant, partition => [.. partition.Revisions.GetValueOrDefault(id)?.SkipLast(1) ?? []]);

    public Task<bool> DecideAsync(ParticipantKey participant, string id, ReviewNote decision, CancellationToken cancellationToken) =>
        InTransaction(participant, partition =>
        {
            if (!partition.Revisions.TryGetValue(id, out var revisions) || revisions[^1].Revision != decision.Revision) return false;
            revisions[^1] = revisions[^1] with { State = decision.State, Decisions = [.. revisions[^1].Decisions, decision] };
            Mark(partition, revisions[^1].Day, TraceParent.Current);
            return true;
        });

    public Task<DayCounts> ReadCountsAsync(ParticipantKey participant, CancellationToken cancellationToken) =>
        InTransaction(participant, partition => new DayCounts([.. partition.Counts.Values]));

    public Task<bool> SaveCountAsync(
        ParticipantKey participant, DayCount before, CountedTally counted, CancellationToken cancellationToken) =>
        InTransaction(participant, partition =>
        {
            var now = partition.Counts.GetValueOrDefault(before.Day) ?? new DayCount(before.Day, null, null, null);
            if (now.CountedVersion != before.CountedVersion || now.MarkVersion != before.MarkVersion) return false;
            partition.Counts[before.Day] = new DayCount(before.Day, counted, NextVersion(), null);
            return true;
        });

    /// <summary>Every content that is kept of a programme, old ones too.</summary>
    public IReadOnlyList<StoredEvaluation> Everything(string programme)
    {
        lock (gate) return [.. partitions.Where(each => each.Key.Programme == programme).SelectMany(each => each.Value.Revisions.Values).SelectMany(revisions => revisions)];
    }

    /// <summary>Puts others in the place of contents, as an erasure does; the days of those that were changed are marked, and how many they were is answered.</summary>
    public int Rewrite(string programme, Func<StoredEvaluation, StoredEvaluation> change)
    {
        lock (gate)
        {
            var changed = 0;
            foreach (var partition in partitions.Where(each => each.Key.Programme == programme).Select(each => each.Value))
            {
                foreach (var revisions in partition.Revisions.Values)
                {
                    for (var at = 0; at < revisions.Count; at++)
                    {
                        var rewritten = change(revisions[at]);
                        if (ReferenceEquals(rewritten, revisions[at])) continue;
                        revisions[at] = rewritten;
                        Mark(partition, rewritten.Day, TraceParent.Current);
                        changed++;
                    }
                }
            }

            return changed;
        }
    }

    Task<int> ISentPayloads.DeleteAsync(string programme, DateTimeOffset receivedBefore, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var deleted = 0;
            foreach (var revisions in partitions.Where(each => each.Key.Programme == programme).SelectMany(each => each.Value.Revisions.Values))
            {
                for (var at = 0; at < revisions.Count; at++)
                {
                    if (revisions[at].Raw.IsEmpty || revisions[at].ReceivedAt >= receivedBefore) continue;
                    revisions[at] = revisions[at] with { Raw = default };
                    deleted++;
                }
            }

            return Task.FromResult(deleted);
        }
    }

    private StoreOutcome Add(ParticipantKey participant, Partition partition, StoredEvaluation stored)
    {
        if (new ParticipantKey(stored.Evaluation.Programme, stored.Evaluation.Participant) != participant)
            throw new ArgumentException($"Evaluation '{stored.Evaluation.Id}' is about another participant.", nameof(stored));
        if (!partition.Revisions.TryGetValue(stored.Evaluation.Id, out var revisions))
        {
            partition.Revisions[stored.Evaluation.Id] = [stored with { Revision = 1 }];
            Mark(partition, stored.Day, stored.Trace);
            return StoreOutcome.Stored;
        }

        if (stored.IsContent(revisions[^1].ContentHash)) return StoreOutcome.Duplicate;
        Mark(partition, revisions[^1].Day, stored.Trace);
        Mark(partition, stored.Day, stored.Trace);
        revisions.Add(stored with { Revision = revisions[^1].Revision + 1, Decisions = revisions[^1].Decisions });
        return StoreOutcome.Revised;
    }

    private void Mark(Partition partition, DateOnly day, string? trace) => partition.Counts[day] =
        (partition.Counts.GetValueOrDefault(day) ?? new DayCount(day, null, null, null)) with { MarkVersion = NextVersion(), MarkTrace = trace };

    private string NextVersion() => (++version).ToString(CultureInfo.InvariantCulture);

    private Task<T> InTransaction<T>(ParticipantKey participant, Func<Partition, T> work)
    {
        lock (gate)
        {
            if (!partitions.TryGetValue(participant, out var partition)) partitions[participant] = partition = new();
            return Task.FromResult(work(partition));
        }
    }

    private sealed class Partition
    {
        public Dictionary<string, List<StoredEvaluation>> Revisions { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<DateOnly, DayCount> Counts { get; } = [];
    }
}
