using System.Globalization;

namespace Pipeline.Core.Filling;

/// <summary>Dates and times of day as people and browsers write them, in the programme's time zone.</summary>
internal static class LocalMoment
{
    private const string IsoDate = "yyyy-MM-dd", ShortTime = "HH:mm";

    private static readonly string[] Dates = [IsoDate, "d.M.yyyy", "d/M/yyyy"];
    private static readonly string[] Times = [ShortTime, "H:mm", "HH:mm:ss", "H.mm", "HH.mm"];

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static (string Date, string Time) Write(TimeZoneInfo zone, DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return (local.ToString(IsoDate, CultureInfo.InvariantCulture), local.ToString(ShortTime, CultureInfo.InvariantCulture));
    }
}
