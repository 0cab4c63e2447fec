using System.Globalization;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Json;

namespace Pipeline.Core.Forms.Mapping;

/// <summary>
/// When a dialogue took place, of what a form says: an instant with an offset, or a date and time of the programme's time zone. A date alone is noon,
/// so that no clock change can move it to another day.
/// </summary>
internal static class MappedTime
{
    private static readonly string[] LocalTimes =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss"];
    private static readonly TimeOnly Noon = new(12, 0);

    public static DateTimeOffset Read(TimeSource source, FilledForm filled, TimeZoneInfo zone, DateTimeOffset receivedAt, List<Fault> faults)
    {
        var text = First(source.Day, filled);
        if (string.IsNullOrEmpty(text))
        {
            if (source.FallsBack) return filled.SubmittedAt ?? receivedAt;
            faults.Add(new(source.Pointer, "The form does not say when the dialogue took place, and the mapping names no fallback."));
            return default;
        }

        if (WireTimes.TryParse(text, out var instant)) return instant;
        if (IsLocal(text, out var local)) return LocalInstant.In(zone, local);
        if (IsDay(text, out var day)) return LocalInstant.In(zone, day.ToDateTime(TimeOfDay(source, filled, faults)));
        faults.Add(new(source.Pointer, $"{Wording.Quoted(text)} is not a date or time; it is read as 2026-01-14, with a time as 2026-01-14T10:32 or 2026-01-14T10:32:00+01:00."));
        return default;
    }

    public static bool CanRead(string text) => WireTimes.TryParse(text.Trim(), out _) || IsLocal(text.Trim(), out _) || IsDay(text.Trim(), out _);

    private static bool IsLocal(string text, out DateTime local) =>
        DateTime.TryParseExact(text, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static TimeOnly TimeOfDay(TimeSource source, FilledForm filled, List<Fault> faults)
    {
        var text = First(source.TimeOfDay, filled);
        if (string.IsNullOrEmpty(text)) return Noon;
        if (TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        faults.Add(new(source.TimeOfDay!.Pointer, $"{Wording.Quoted(text)} is not a time of day; it is read as 10:32."));
        return Noon;
    }

    private static string? First(ValueSource? source, FilledForm filled) => source?.In(filled) is [var first, ..] ? first.Text.Trim() : null;
}
