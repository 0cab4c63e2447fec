using System.Globalization;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Rendering.Locales;

/// <summary>What a period is called within a sentence: `uke 3 2021`, `the season`. What names none stays as it is.</summary>
internal static class PeriodName
{
    public static string Of(string period, Locale locale) => PeriodId.TryParse(period, out var id) ? Of(id, locale) : period;

    private static string Of(PeriodId id, Locale locale) => id.Kind switch
    {
        PeriodKind.Week => Words("week", locale, Number(WeekOf(id, ISOWeek.GetWeekOfYear)), Number(WeekOf(id, ISOWeek.GetYear))),
        PeriodKind.Month => locale.Dates.WriteMonth(id.FirstDay),
        PeriodKind.ToDate => Words("to-day", locale, locale.Dates.Write(id.LastDay)),
        _ => Words("season", locale),
    };

    private static string Words(string name, Locale locale, params IReadOnlyList<string> values) => locale.Wordings.Find($"periods.{name}")!.With(values);

    private static int WeekOf(PeriodId id, Func<DateTime, int> part) => part(id.FirstDay.ToDateTime(TimeOnly.MinValue));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
