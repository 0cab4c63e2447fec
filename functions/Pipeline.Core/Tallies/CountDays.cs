using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Tallies;

/// <summary>
/// Keeps each participant's daily tallies in step with its evaluations: a day is recounted when it is marked, or when its tally was made
/// under another questionnaire. Any period is a merge of its days.
/// </summary>
public sealed class CountDays(IEvaluationStore store)
{
    private const int ParticipantsAtOnce = 12;
    private const int Attempts = 20;

    /// <summary>Counts what waits to be counted and answers each participant's tally of the days, participants without dialogues left out.</summary>
    public async Task<IReadOnlyDictionary<string, Tally>> CountAsync(KnownProgramme known, DayRange days, CancellationToken cancellationToken) =>
        (await CountAsync(known, [days], cancellationToken))[0];

    /// <summary>The same for several ranges of days, each participant read once.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, Tally>>> CountAsync(
        KnownProgramme known, IReadOnlyList<DayRange> ranges, CancellationToken cancellationToken)
    {
        var tallies = ranges.Select(_ => new ConcurrentDictionary<string, Tally>(StringComparer.Ordinal)).ToList();
        var options = AtOnce.UpTo(ParticipantsAtOnce, cancellationToken);
        await Parallel.ForEachAsync(known.Programme.Participants, options, async (participant, cancellation) =>
        {
            var counted = await CountAsync(known, new ParticipantKey(known.Programme.Id, participant.Id), ranges, cancellation);
            for (var range = 0; range < ranges.Count; range++)
                if (counted[range] is { Dialogues: > 0 } tally) tallies[range][participant.Id] = tally;
        });
        return [.. tallies.Select(each => new SortedDictionary<string, Tally>(each, StringComparer.Ordinal))];
    }

    private async Task<IReadOnlyList<Tally>> CountAsync(
        KnownProgramme known, ParticipantKey participant, IReadOnlyList<DayRange> ranges, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var counts = await store.ReadCountsAsync(participant, cancellationToken);
            var waiting = counts.Days.Where(day => day.MarkVersion is not null || day.Counted?.Layout != known.Layout.Hash).ToList();
            if (await RecountAsync(known, participant, waiting, cancellationToken) is not { } recounted) continue;
            return [.. ranges.Select(range => Merge(range, counts.Days, recounted))];
        }

        throw new InvalidOperationException($"The days of {participant.Participant} kept changing while they were counted; count again.");

        Tally Merge(DayRange range, IEnumerable<DayCount> days, IReadOnlyDictionary<DateOnly, Tally> recounted)
        {
            var tally = new Tally(known.Layout);
            foreach (var day in days.Where(day => range.Contains(day.Day)))
                tally.Add(recounted.GetValueOrDefault(day.Day) ?? TallyCodec.Read(known.Layout, day.Counted!.Bytes));
            return tally;
        }
    }

    /// <summary>The waiting days' tallies, stored; null when one of them changed meanwhile, so that what is stored is to be read again.</summary>
    private async Task<IReadOnlyDictionary<DateOnly, Tally>?> RecountAsync(
        KnownProgramme known, ParticipantKey participant, List<DayCount> waiting, CancellationToken cancellationToken)
    {
        var recounted = waiting.ToDictionary(day => day.Day, _ => new Tally(known.Layout));
        if (waiting.Count == 0) return recounted;
        using var span = PipelineTrace.StartFrom(SpanNames.Count, waiting.Select(day => day.MarkTrace));
        span?.SetTag(AttributeNames.Programme, participant.Programme).SetTag(AttributeNames.Participant, participant.Participant).SetTag(AttributeNames.Count, waiting.Count);
        await foreach (var (day, tally) in CountAsync(known.Layout, participant, waiting[0].Day, waiting[^1].Day, cancellationToken))
            if (recounted.ContainsKey(day)) recounted[day] = tally;
        foreach (var day in waiting)
        {
            var counted = new CountedTally(known.Layout.Hash, TallyCodec.Write(recounted[day.Day]));
            if (!await store.SaveCountAsync(participant, day, counted, cancellationToken)) return null;
        }

        return recounted;
    }

    private async IAsyncEnumerable<(DateOnly Day, Tally Tally)> CountAsync(
        TallyLayout layout, ParticipantKey participant, DateOnly from, DateOnly through, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var counter = new TallyCounter(layout);
        DateOnly? current = null;
        await foreach (var (day, evaluation) in store.ReadForCountingAsync(participant, layout, from, through, cancellationToken))
        {
            if (current is { } finished && finished != day) yield return (finished, counter.Take());
            current = day;
            counter.Add(evaluation);
        }

        if (current is { } last) yield return (last, counter.Take());
    }
}
