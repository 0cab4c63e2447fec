using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

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
    public async Task<IReadOnlyDictionary<string, Tally>> CountAsync(KnownProgramme known, DayRange days, CancellationToken cancellationToken)
    {
        var tallies = new ConcurrentDictionary<string, Tally>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = ParticipantsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(known.Programme.Participants, options, async (participant, cancellation) =>
        {
            var tally = await CountAsync(known, new ParticipantKey(known.Programme.Id, participant.Id), days, cancellation);
            if (tally.Dialogues > 0) tallies[participant.Id] = tally;
        });
        return new SortedDictionary<string, Tally>(tallies, StringComparer.Ordinal);
    }

    private async Task<Tally> CountAsync(KnownProgramme known, ParticipantKey participant, DayRange days, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var counts = await store.ReadCountsAsync(participant, cancellationToken);
            var waiting = counts.Days.Where(day => day.MarkVersion is not null || day.Counted?.Layout != known.Layout.Hash).ToList();
            if (await RecountAsync(known, participant, waiting, cancellationToken) is not { } recounted) continue;

            var tally = new Tally(known.Layout);
            foreach (var day in counts.Days.Where(day => days.Contains(day.Day)))
                tally.Add(recounted.GetValueOrDefault(day.Day) ?? TallyCodec.Read(known.Layout, day.Counted!.Bytes));
            return tally;
        }

        throw new InvalidOperationException($"The days of {participant.Participant} kept changing while they were counted; count again.");
    }

    /// <summary>The waiting days' tallies, stored; null when one of them changed meanwhile, so that what is stored is to be read again.</summary>
    private async Task<IReadOnlyDictionary<DateOnly, Tally>?> RecountAsync(
        KnownProgramme known, ParticipantKey participant, List<DayCount> waiting, CancellationToken cancellationToken)
    {
        var recounted = waiting.ToDictionary(day => day.Day, _ => new Tally(known.Layout));
        if (waiting.Count == 0) return recounted;
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
