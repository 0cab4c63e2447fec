using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results;

/// <summary>
/// The one source of a period's results, for API, posts, reports and mails alike. Computed when the data have changed, otherwise read; the
/// season's are final once locked and are then never computed again until it is closed anew.
/// </summary>
public sealed class PeriodResultsSource(EarlierPeriods earlierPeriods, IResultsStore store, ResultsBuilder builder)
{
    private const int Attempts = 5;

    /// <summary>The period's results as they stand now, or the final ones of a locked season.</summary>
    public async Task<PeriodResults> GetAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(known.Programme.Id, period.Text, cancellationToken);
        return kept is { Phase: Phase.Final } ? ResultsReader.Read(kept.Json) : await ComputeAsync(known, period, Phase.Running, kept, null, cancellationToken);
    }

    /// <summary>The same figures without computing those that nobody asks for: a text needs a hundred of many thousands.</summary>
    public async Task<ShownFigures> ShowAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(known.Programme.Id, period.Text, cancellationToken) is { Phase: Phase.Final } kept)
            return new ShownFigures(period, Phase.Final, DaysOf(known, period), new ReadFigures(ResultsReader.Read(kept.Json)));
        var counted = await CountAsync(known, period, Phase.Running, cancellationToken);
        return new ShownFigures(period, Phase.Running, DaysOf(known, period), counted.Book());
    }

    /// <summary>
    /// How a figure of the period comes about from the data as they stand now, and whether those are other than the kept results were computed from.
    /// Null for an id that names no figure of the programme.
    /// </summary>
    public async Task<PeriodExplanation?> ExplainAsync(KnownProgramme known, PeriodId period, string id, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(known.Programme.Id, period.Text, cancellationToken);
        var counted = await CountAsync(known, period, kept is { Phase: Phase.Final } ? Phase.Final : Phase.Running, cancellationToken);
        return counted.Book().Explain(id) is { } explanation
            ? new PeriodExplanation(period, counted.Phase, explanation, kept is not null && kept.InputHash != counted.Hash)
            : null;
    }

    /// <summary>
    /// Computes the season's final results from the data of now and locks them for a version of its run. Those that are locked for it already stay, whatever came since, so that
    /// two workers cannot lock one after the other while texts are written.
    /// </summary>
    public async Task<PeriodResults> LockAsync(KnownProgramme known, int version, CancellationToken cancellationToken) =>
        await ComputeAsync(
            known, PeriodId.Season, Phase.Final, await store.FindAsync(known.Programme.Id, PeriodId.Season.Text, cancellationToken), version, cancellationToken);

    /// <summary>The hash of the data and definition that the kept results were computed from.</summary>
    public async Task<string> CountedFromAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken) =>
        (await store.FindAsync(known.Programme.Id, period.Text, cancellationToken))?.InputHash
            ?? throw new InvalidOperationException($"The results of {known.Programme.Id} {period} are gone; close the period again.");

    /// <summary>
    /// What a run was counted from, while its texts are written. An empty hash, which no data have, once they have changed meanwhile: some texts then tell of what the counts do not,
    /// and closing it again is never without effect.
    /// </summary>
    public async Task<string?> ToldFromAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken) =>
        run.CountedFrom is not null && await HasChangedSinceAsync(known, period, run, cancellationToken) ? "" : run.CountedFrom;

    /// <summary>
    /// Whether the data or the definition differ from those that the run was counted from. Kept results do not tell: whoever asked for results meanwhile had them computed anew.
    /// </summary>
    public async Task<bool> HasChangedSinceAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken)
    {
        if (run.CountedFrom is null || await store.FindAsync(known.Programme.Id, period.Text, cancellationToken) is not { } kept)
            return await HasChangedSinceAsync(known, period, cancellationToken);
        return (await CountAsync(known, period, kept.Phase, cancellationToken)).Hash != run.CountedFrom;
    }

    /// <summary>Whether the data or the definition differ from those that the kept results were computed from.</summary>
    public async Task<bool> HasChangedSinceAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(known.Programme.Id, period.Text, cancellationToken) is not { } kept) return true;
        return (await CountAsync(known, period, kept.Phase, cancellationToken)).Hash != kept.InputHash;
    }

    private async Task<PeriodResults> ComputeAsync(
        KnownProgramme known, PeriodId period, Phase phase, StoredResults? kept, int? lockedFor, CancellationToken cancellationToken)
    {
        var counted = await CountAsync(known, period, phase, cancellationToken);
        var (days, input) = (DaysOf(known, period), counted.Hash);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (lockedFor is not null ? kept?.LockedFor == lockedFor : kept?.InputHash == input) return ResultsReader.Read(kept!.Json);
            var results = builder.Build(counted.Book(), period, days, (kept?.Version ?? 0) + 1);
            if (kept?.ContentHash == results.ContentHash) results = results with { Version = kept.Version };
            var next = new StoredResults(
                known.Programme.Id, period.Text, results.Version, phase, input, results.ContentHash, ResultsJson.Write(results), kept?.Tag)
            {
                LockedFor = lockedFor,
            };
            if (await store.SaveAsync(next, cancellationToken)) return results;
            kept = await store.FindAsync(known.Programme.Id, period.Text, cancellationToken);
            if (phase == Phase.Running && kept is { Phase: Phase.Final }) return ResultsReader.Read(kept.Json);
        }

        throw new InvalidOperationException($"The results of {known.Programme.Id} {period} kept changing while they were saved; ask again.");
    }

    private static DayRange DaysOf(KnownProgramme known, PeriodId period) => period.Within(known.Programme.Season)
        ?? throw new ArgumentException($"Period {period} lies outside the season of {known.Programme.Id}.", nameof(period));

    private Task<CountedPeriod> CountAsync(KnownProgramme known, PeriodId period, Phase phase, CancellationToken cancellationToken) =>
        earlierPeriods.CountAsync(known, period, DaysOf(known, period), phase, cancellationToken);
}
