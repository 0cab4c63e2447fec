using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Posts;

/// <summary>What a post is written from. `Template` is a name in `templates/posts`; the quotes are those that may be printed.</summary>
public sealed record PostRequest(
    Programme Programme,
    string Template,
    string Slug,
    PeriodId Period,
    Phase Phase,
    DayRange Days,
    IFigures Figures,
    IReadOnlyList<Quote> Quotes)
{
    /// <summary>What the post's figure was week by week, in order; empty where that is not told.</summary>
    public IReadOnlyList<WeekFigure> Weeks { get; init; } = [];

    /// <summary>What has been corrected since the post was published, oldest first.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <summary>The channel that the post looks at; null for a post that looks at none.</summary>
    public ChannelFocus? Focus { get; init; }
}
