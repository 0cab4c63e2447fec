using System.Globalization;
using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>The season's days are in order, and its time zone is one this machine knows.</summary>
internal static class CalendarCheck
{
    private const int LongestSeason = 731;

    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    public static IEnumerable<Fault> Check(Place programme)
    {
        var zone = programme["timeZone"];
        if (zone.Text is { } name && ProgrammeShape.TimeZone.Accepts(name) && !TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
            yield return zone.Fault($"{Wording.Quoted(name)} is not a known time zone; use an IANA id such as \"Europe/Oslo\".");

        var previous = programme["season"]["previous"];
        if (previous.Text is { } id && id == programme["id"].Text)
            yield return previous.Fault("The season before is this programme itself; name the earlier programme or use null.");

        var (start, end, award) = (programme["season"]["start"], programme["season"]["end"], programme["season"]["awardDate"]);
        var strange = ((Place[])[start, end, award]).Where(day => day.Day < Earliest || day.Day > Latest).ToList();
        foreach (var day in strange) yield return day.Fault($"The year must be {Earliest.Year} to {Latest.Year}.");

        if (strange.Count > 0) yield break;
        if (end.Day < start.Day)
            yield return end.Fault($"The season ends on {Written(end)}, before it starts on {Written(start)}.");
        else if (end.Day?.DayNumber - start.Day?.DayNumber >= LongestSeason)
            yield return end.Fault($"The season is longer than {LongestSeason} days; a season is one round of the award.");
        if (award.Day < end.Day)
            yield return award.Fault($"The award is given on {Written(award)}, before the season ends on {Written(end)}.");
    }

    private static string? Written(Place day) => day.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
