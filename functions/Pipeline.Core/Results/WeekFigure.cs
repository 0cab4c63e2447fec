using Pipeline.Core.Periods;

namespace Pipeline.Core.Results;

/// <summary>
/// A figure of all participants in one week of a longer period. Its id is that of the figure with the week behind it, `total(all)@2021-W05`, so that it
/// is never taken for the period's. Null when there was nothing to count.
/// </summary>
public sealed record WeekFigure(PeriodId Week, Figure? Figure)
{
    private const char Behind = '@';

    public static string IdOf(string figure, PeriodId week) => $"{figure}{Behind}{week.Text}";

    /// <summary>Whether an id is that of one week.</summary>
    public static bool Names(string id) => id.Contains(Behind, StringComparison.Ordinal);
}
