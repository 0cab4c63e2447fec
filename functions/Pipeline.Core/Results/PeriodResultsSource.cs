using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results;

/// <summary>
/// The one source of a period's results, for API, posts, reports and mails alike. Computed when the data have changed, otherwise read; the
/// season's are final once locked and are then never computed again until it is closed anew.
/// </summary>
public sealed class PeriodResultsSource(CountDays countDays, IResultsStore store, ResultsBuilder builder)
{
    private const int Attempts = 5;

    /// <summary>The period's results as they stand now, or the final ones of a locked season.</summary>
    public async Task<PeriodResults> GetAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(known.Programme.Id, period.Text, cancellationToken);
        return kept is { Phase: Phase.Final } ? ResultsReader.Read(kept.Json) : await ComputeAsync(known, period, Phase.Running, kept, cancellationToken);
    }

    /// <summary>The same figures without computing those that nobody asks for: a text needs a hundred of many thousands.</summary>
    public async Task<ShownFigures> ShowAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(known.Programme.Id, period.Text, cancellationToken) is { Phase: Phase.Final } kept)
            return new ShownFigures(period, Phase.Final, DaysOf(known, period), new ReadFigures(ResultsReader.Read(kept.Json)));
        var tallies = await countDays.CountAsync(known, DaysOf(known, period), cancellationToken);
        return new ShownFigures(period, Phase.Running, DaysOf(known, period), new FigureBook(known.Programme, tallies, Phase.Running));
    }

    /// <summary>Computes the season's final results from the data of now and locks them.</summary>
    public async Task<PeriodResults> LockAsync(KnownProgramme known, CancellationToken cancellationToken) =>
        await ComputeAsync(
            known, PeriodId.Season, Phase.Final, await store.FindAsync(known.Programme.Id, PeriodId.Season.Text, cancellationToken), cancellationToken);

    /// <summary>Whether the data or the definition differ from those that the kept results were computed from.</summary>
    public async Task<bool> HasChangedSinceAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(known.Programme.Id, period.Text, cancellationToken) is not { } kept) return true;
        var tallies = await countDays.CountAsync(known, DaysOf(known, period), cancellationToken);
        return InputHash(known, period, kept.Phase, tallies) != kept.InputHash;
    }

    private async Task<PeriodResults> ComputeAsync(
        KnownProgramme known, PeriodId period, Phase phase, StoredResults? kept, CancellationToken cancellationToken)
    {
        var days = DaysOf(known, period);
        var tallies = await countDays.CountAsync(known, days, cancellationToken);
        var input = InputHash(known, period, phase, tallies);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (kept?.InputHash == input) return ResultsReader.Read(kept.Json);
            var results = builder.Build(new FigureBook(known.Programme, tallies, phase), period, days, (kept?.Version ?? 0) + 1);
            if (kept?.ContentHash == results.ContentHash) results = results with { Version = kept.Version };
            var next = new StoredResults(
                known.Programme.Id, period.Text, results.Version, phase, input, results.ContentHash, ResultsJson.Write(results), kept?.Tag);
            if (await store.SaveAsync(next, cancellationToken)) return results;
            kept = await store.FindAsync(known.Programme.Id, period.Text, cancellationToken);
            if (phase == Phase.Running && kept is { Phase: Phase.Final }) return ResultsReader.Read(kept.Json);
        }

        throw new InvalidOperationException($"The results of {known.Programme.Id} {period} kept changing while they were saved; ask again.");
    }

    private static DayRange DaysOf(KnownProgramme known, PeriodId period) => period.Within(known.Programme.Season)
        ?? throw new ArgumentException($"Period {period} lies outside the season of {known.Programme.Id}.", nameof(period));

    private static string InputHash(KnownProgramme known, PeriodId period, Phase phase, IReadOnlyDictionary<string, Tally> tallies)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"results-1 {known.DefinitionHash} {period} {phase}\n"));
        foreach (var (participant, tally) in tallies)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{participant}\n"));
            hash.AppendData(TallyCodec.Write(tally));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
