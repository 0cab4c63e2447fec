using System.Globalization;

namespace Pipeline.Testing;

/// <summary>
/// How other machines write numbers and dates, and what time it is there. The build knows no cultures by name (InvariantGlobalization), so they are made by hand.
/// Time zones change the process: nothing else may run beside a test that uses them.
/// </summary>
public static class ForeignHabits
{
    private static readonly (string Point, string Group, string Minus, string Date)[] Habits =
        [(".", ",", "-", "/"), (",", " ", "−", "."), (",", ".", "-", "-"), ("٫", "٬", "\u061C-", "/"), ("'", " ", "–", ". "), ("·", "’", "~", ":")];

    public static IReadOnlyList<string> Zones { get; } = ["UTC", "Europe/Oslo", "Asia/Kathmandu", "America/St_Johns"];

    /// <summary>Six ways to write a number or a date that a careless format would pick up.</summary>
    public static IEnumerable<CultureInfo> Cultures()
    {
        foreach (var (point, group, minus, date) in Habits)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (point, group);
            (culture.NumberFormat.PercentDecimalSeparator, culture.NumberFormat.PercentSymbol) = (point, "٪");
            (culture.NumberFormat.NegativeSign, culture.DateTimeFormat.DateSeparator) = (minus, date);
            (culture.DateTimeFormat.TimeSeparator, culture.DateTimeFormat.ShortDatePattern) = (date, "d'.'MM'.'yy");
            yield return culture;
        }
    }

    /// <summary>Does the work on a thread of the culture's own, in each of the time zones.</summary>
    public static void Everywhere(Action<CultureInfo, string> work)
    {
        var zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            foreach (var (culture, local) in from culture in Cultures() from local in Zones select (culture, local))
            {
                Environment.SetEnvironmentVariable("TZ", local);
                TimeZoneInfo.ClearCachedData();
                if (TimeZoneInfo.Local.Id != local) throw new InvalidOperationException($"The process did not move to {local}.");
                work(culture, local);
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
