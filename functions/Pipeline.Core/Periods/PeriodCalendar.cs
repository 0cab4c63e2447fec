using Pipeline.Core.Programmes;

namespace Pipeline.Core.Periods;

/// <summary>When the periods of a programme end. Borders are local midnights of the programme's time zone, clipped to the season.</summary>
public static class PeriodCalendar
{
    /// <summary>The scheduled periods that are over at the instant, oldest first; the season comes last of those that end with it.</summary>
    public static IReadOnlyList<EndedPeriod> Ended(Programme programme, DateTimeOffset now) =>
        [.. Scheduled(programme).Select(period => new EndedPeriod(period, EndOf(programme, period)))
            .Where(ended => ended.EndedAt <= now)
            .OrderBy(ended => ended.EndedAt).ThenBy(ended => ended.Period.Kind)];

    /// <summary>Every period the schedule names, in calendar order by kind.</summary>
    public static IEnumerable<PeriodId> Scheduled(Programme programme)
    {
        foreach (var kind in programme.Schedule.Select(entry => entry.Period).Distinct().Order())
        {
            if (kind == PeriodKind.Season)
            {
                yield return PeriodId.Season;
                continue;
            }

            for (var day = programme.Season.Start; day <= programme.Season.End;)
            {
                var period = PeriodId.Holding(kind, day);
                yield return period;
                day = period.Within(programme.Season)!.Value.Through.AddDays(1);
            }
        }
    }

    /// <summary>The first instant after the period's last day within the season.</summary>
    public static DateTimeOffset EndOf(Programme programme, PeriodId period)
    {
        var through = period.Within(programme.Season)?.Through
            ?? throw new ArgumentException($"Period {period} lies outside the season of {programme.Id}.", nameof(period));
        return FirstInstantOf(through.AddDays(1), programme.TimeZone);
    }

    /// <summary>The first instant of a local day.</summary>
    public static DateTimeOffset FirstInstantOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);

        // Some zones start summer time at midnight: the day then begins at the first minute that exists.
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return LocalInstant.FirstIn(zone, local);
    }
}
