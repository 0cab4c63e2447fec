using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tallies;

/// <summary>Counts the waiting days of every programme whose season runs or ended within a month (late reviews still arrive).</summary>
public sealed class CountRunningSeasons(ProgrammeCatalogue programmes, CountDays countDays, TimeProvider clock)
{
    private const int DaysAfterTheEnd = 31;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await programmes.ListAsync(cancellationToken))
        {
            if (await programmes.FindAsync(id, cancellationToken) is not { } known) continue;
            var (season, today) = (known.Programme.Season, known.Programme.LocalDay(clock.GetUtcNow()));
            if (today >= season.Start && today <= season.End.AddDays(DaysAfterTheEnd))
                await countDays.CountAsync(known, new DayRange(season.Start, season.End), cancellationToken);
        }
    }
}
