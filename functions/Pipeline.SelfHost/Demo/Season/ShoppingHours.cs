using Pipeline.Core.Periods;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>When shoppers make contact: weekdays from 9 until 15 local time, spread over the whole season.</summary>
internal sealed class ShoppingHours(DayRange season, IReadOnlyList<DateOnly> closedDays, TimeZoneInfo zone)
{
    private const int FirstHour = 9;
    private const int Minutes = 6 * 60;

    private readonly IReadOnlyList<DateOnly> days = [.. Enumerable.Range(0, season.Through.DayNumber - season.From.DayNumber + 1)
        .Select(season.From.AddDays)
        .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !closedDays.Contains(day))];

    /// <summary>A time for one contact of many: each falls in its own part of the season.</summary>
    public DateTimeOffset Draw(int contact, int contacts, SeededRandom random)
    {
        var day = days[(int)((((long)contact * days.Count) + random.Below(days.Count)) / contacts)];
        var local = day.ToDateTime(new TimeOnly(FirstHour, 0)).AddMinutes(random.Below(Minutes));
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
