using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>A post's name in its address, one per programme: `result` for the season, `so-far-2021-w05` for a shorter period.</summary>
public static class PostSlug
{
    public static string Of(string template, PeriodId period) =>
        period.Kind == PeriodKind.Season ? template : $"{template}-{period.Text}".ToLowerInvariant();
}
