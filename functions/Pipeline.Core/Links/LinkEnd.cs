using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Links;

/// <summary>When a link closes that was asked for without an end: two weeks after the season's last day, time to send the last dialogues and to mend them.</summary>
public static class LinkEnd
{
    private const int DaysAfterSeason = 14;

    public static DateTimeOffset Of(Programme programme) =>
        PeriodCalendar.FirstInstantOf(programme.Season.End.AddDays(DaysAfterSeason + 1), programme.TimeZone);
}
