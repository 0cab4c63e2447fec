using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Appeals;

/// <summary>Which periods tell of a day: those that hold it, whose posts look back on it, or that are compared with a period that holds it.</summary>
internal static class TouchedPeriods
{
    public static IReadOnlyList<(PeriodRun Run, PeriodId Period)> Of(Programme programme, IReadOnlyList<PeriodRun> runs, DateOnly day)
    {
        var touched = new List<(PeriodRun, PeriodId)>();
        foreach (var run in runs)
            if (PeriodId.TryParse(run.Period, out var period) && Tells(programme.Season, period, day)) touched.Add((run, period));
        return touched;
    }

    private static bool Tells(Season season, PeriodId period, DateOnly day) =>
        period.Within(season) is { } days
        && (days.Contains(day)
            || PostPeriod.Of(period, days).Within(season)!.Value.Contains(day)
            || (period.Before(season)?.Within(season)?.Contains(day) ?? false));
}
