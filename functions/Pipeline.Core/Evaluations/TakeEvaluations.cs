using System.Diagnostics;
using Pipeline.Core.Erasures;
using Pipeline.Core.Programmes;
using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Evaluations;

/// <summary>The one way in: checks arrivals against their programme and stores the good ones, without what was erased before. A fault never stops the items behind it.</summary>
public sealed class TakeEvaluations(ProgrammeCatalogue programmes, IEvaluationStore store, ErasedPeople erased, TimeProvider clock)
{
    private const int ParticipantsAtOnce = 8;

    /// <summary>Takes the arrivals and answers in their order. Everything answered as kept is stored; a thrown exception means storage trouble, and sending all again is harmless.</summary>
    public async Task<IReadOnlyList<Taking>> TakeAsync(IReadOnlyList<Arrival> arrivals, string source, CancellationToken cancellationToken)
    {
        using var span = PipelineTrace.Start(SpanNames.Take)?.SetTag(AttributeNames.Source, source).SetTag(AttributeNames.Count, arrivals.Count);
        var takings = new Taking[arrivals.Count];
        var good = new List<(int Index, StoredEvaluation Evaluation)>();
        for (var index = 0; index < arrivals.Count; index++)
        {
            var (stored, refused) = await CheckAsync(arrivals[index], source, cancellationToken);
            if (stored is not null) good.Add((index, stored));
            else takings[index] = refused!;
        }

        var groups = good.GroupBy(item => new ParticipantKey(item.Evaluation.Evaluation.Programme, item.Evaluation.Evaluation.Participant)).ToList();
        var options = AtOnce.UpTo(ParticipantsAtOnce, cancellationToken);

        // Most come one by one, and one needs no workers.
        if (groups.Count == 1) await StoreAsync(groups[0], cancellationToken);
        else await Parallel.ForEachAsync(groups, options, StoreAsync);
        Tell(span, arrivals, takings, source);
        return takings;

        async ValueTask StoreAsync(IGrouping<ParticipantKey, (int Index, StoredEvaluation Evaluation)> group, CancellationToken cancellation)
        {
            var items = group.ToList();
            var outcomes = await store.AddAsync(group.Key, [.. items.Select(item => item.Evaluation)], cancellation);
            for (var at = 0; at < items.Count; at++)
                takings[items[at].Index] = new Taking.Kept(items[at].Evaluation.Evaluation.Id, outcomes[at], items[at].Evaluation.Flags);
        }
    }

    /// <summary>Of many at once the span tells how many; each is found by the trace that is kept with it.</summary>
    private static void Tell(Activity? span, IReadOnlyList<Arrival> arrivals, Taking[] takings, string source)
    {
        var door = source.Split(':')[0];
        for (var at = 0; at < takings.Length; at++) PipelineMeter.Evaluation(ProgrammeOf(arrivals[at], takings[at]), door, takings[at].Word());
        if (span is null || takings.Length != 1) return;
        span.SetTag(AttributeNames.Outcome, takings[0].Word()).SetTag(AttributeNames.Programme, ProgrammeOf(arrivals[0], takings[0]));
        if (takings[0] is Taking.Kept kept && arrivals[0].Evaluation is { } evaluation)
            span.SetTag(AttributeNames.Evaluation, SafeId.Evaluation(kept.Id)).SetTag(AttributeNames.Participant, evaluation.Participant);
    }

    /// <summary>A name that no programme has may be anything.</summary>
    private static string ProgrammeOf(Arrival arrival, Taking taking) => taking is Taking.Kept && arrival.Evaluation is { } evaluation ? evaluation.Programme : "none";

    private async Task<(StoredEvaluation? Stored, Taking? Refused)> CheckAsync(Arrival arrival, string source, CancellationToken cancellationToken)
    {
        var clean = await erased.CleanAsync(arrival, cancellationToken);
        if (!ReferenceEquals(clean, arrival)) arrival = clean with { Sent = arrival.Evaluation };
        if (arrival.Evaluation is not { } evaluation) return (null, new Taking.Faulty(null, arrival.Faults));
        if (await programmes.FindAsync(evaluation.Programme, cancellationToken) is not { Programme: var programme })
            return (null, new Taking.UnknownProgramme(evaluation.Id, evaluation.Programme));

        var faults = EvaluationCheck.Against(programme, evaluation);
        if (faults.Count > 0) return (null, new Taking.Faulty(evaluation.Id, faults));
        return (new StoredEvaluation(
            evaluation,
            programme.LocalDay(evaluation.OccurredAt),
            programme.Rules.ManualReview ? EvaluationState.Pending : EvaluationState.Approved,
            EvaluationFlags.Of(programme, evaluation),
            1,
            EvaluationHash.Of(evaluation),
            clock.GetUtcNow(),
            source,
            arrival.Raw)
        {
            Trace = TraceParent.Current,
            SentHash = arrival.Sent is { } sent ? EvaluationHash.Of(sent) : null,
        }, null);
    }
}
