using System.Globalization;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Periods;

/// <summary>A range of local days by name: `2021-W05` (ISO week), `2021-02`, `to-2021-02-07` (from the season's start), `season`.</summary>
public readonly record struct PeriodId
{
    private PeriodId(PeriodKind kind, string text, DateOnly first, DateOnly last) => (Kind, Text, First, Last) = (kind, text, first, last);

    public PeriodKind Kind { get; }

    public string Text { get; }

    /// <summary>The first day of a week or month, also where it lies before the season.</summary>
    public DateOnly FirstDay => First;

    /// <summary>The last day of a week or month, also where it lies after the season, and of a to-date period.</summary>
    public DateOnly LastDay => Last;

    private DateOnly First { get; }

    private DateOnly Last { get; }

    public static PeriodId Season { get; } = new(PeriodKind.Season, "season", DateOnly.MinValue, DateOnly.MaxValue);

    public static PeriodId To(DateOnly day) => new(PeriodKind.ToDate, $"to-{day:yyyy-MM-dd}", DateOnly.MinValue, day);

    public static PeriodId Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(PeriodKind.Month, $"{year:0000}-{month:00}", first, first.AddMonths(1).AddDays(-1));
    }

    public static PeriodId Week(int year, int week)
    {
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new(PeriodKind.Week, $"{year:0000}-W{week:00}", monday, monday.AddDays(6));
    }

    /// <summary>The period of a kind that holds the day; a to-date period ends on it.</summary>
    public static PeriodId Holding(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Week => Week(ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)), ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue))),
        PeriodKind.Month => Month(day.Year, day.Month),
        PeriodKind.ToDate => To(day),
        _ => Season,
    };

    /// <summary>False when the text is none of the four forms or names no real week, month or day.</summary>
    public static bool TryParse(string text, out PeriodId period)
    {
        period = Season;
        if (text == "season") return true;
        if (text.StartsWith("to-", StringComparison.Ordinal))
        {
            if (!DateOnly.TryParseExact(text[3..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
            period = To(day);
            return true;
        }

        if (text.Length == 8 && text[4] == '-' && text[5] == 'W' && Digits(text.AsSpan(0, 4), out var year) && Digits(text.AsSpan(6), out var week))
        {
            if (year is < 1 or > 9998 || week < 1 || week > ISOWeek.GetWeeksInYear(year)) return false;
            period = Week(year, week);
            return true;
        }

        if (text.Length == 7 && text[4] == '-' && Digits(text.AsSpan(0, 4), out year) && Digits(text.AsSpan(5), out var month))
        {
            if (year is < 1 or > 9998 || month is < 1 or > 12) return false;
            period = Month(year, month);
            return true;
        }

        return false;
    }

    /// <summary>The period's days within the season, or null when they do not meet.</summary>
    public DayRange? Within(Season season)
    {
        var from = First < season.Start ? season.Start : First;
        var through = Last > season.End ? season.End : Last;
        return from <= through ? new DayRange(from, through) : null;
    }

    /// <summary>The week or month before, when the season has days in it; null for the other kinds, which have no period before them.</summary>
    public PeriodId? Before(Season season)
    {
        if (Kind is not (PeriodKind.Week or PeriodKind.Month) || First <= season.Start) return null;
        return Holding(Kind, First.AddDays(-1));
    }

    public override string ToString() => Text;

    private static bool Digits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
