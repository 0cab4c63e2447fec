using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>What the texts about a period speak of: during the season everything so far, not its week or month alone.</summary>
internal static class PostPeriod
{
    public static PeriodId Of(PeriodId period, DayRange days) => period.Kind == PeriodKind.Season ? period : PeriodId.To(days.Through);
}
