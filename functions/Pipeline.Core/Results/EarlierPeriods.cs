using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results;

/// <summary>
/// Finds what a period may be compared with. A week or month: the one before it in the season. A final season: the season before, when that is
/// final too. Nothing else: a season that runs is never compared with one that is over, nor with its own past.
/// </summary>
public sealed class EarlierPeriods(ProgrammeCatalogue programmes, IResultsStore store, CountDays countDays)
{
    /// <summary>The counts of a period with those of what it is compared with. Two of one programme are counted from one reading, and so of the same data.</summary>
    internal async Task<CountedPeriod> CountAsync(KnownProgramme known, PeriodId period, DayRange days, Phase phase, CancellationToken cancellationToken)
    {
        var season = known.Programme.Season;
        if (period.Kind != PeriodKind.Season && period.Before(season) is { } before)
        {
            var both = await countDays.CountAsync(known, [days, before.Within(season)!.Value], cancellationToken);
            return new(known, period, phase, both[0], new EarlierPeriod(known.Programme, before, both[1]));
        }

        var isCompared = period.Kind == PeriodKind.Season && phase == Phase.Final;
        return new(known, period, phase, await countDays.CountAsync(known, days, cancellationToken), isCompared ? await SeasonBeforeAsync(known, cancellationToken) : null);
    }

    private async Task<EarlierPeriod?> SeasonBeforeAsync(KnownProgramme known, CancellationToken cancellationToken)
    {
        if (known.Programme.Season.Previous is not { } previous) return null;
        if (await programmes.FindAsync(previous, cancellationToken) is not { } before) return null;
        var kept = await store.FindAsync(previous, PeriodId.Season.Text, cancellationToken);
        return kept is { Phase: Phase.Final } ? await CountAsync(before, PeriodId.Season, cancellationToken) : null;
    }

    private async Task<EarlierPeriod> CountAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var days = period.Within(known.Programme.Season)!.Value;
        return new EarlierPeriod(known.Programme, period, await countDays.CountAsync(known, days, cancellationToken));
    }
}
