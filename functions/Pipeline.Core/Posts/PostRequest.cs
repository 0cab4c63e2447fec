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
    /// <summary>The picture that shared links show, 1200 x 630; null without one.</summary>
    public Uri? Image { get; init; }

    /// <summary>The channel that the post looks at; null for a post that looks at none.</summary>
    public ChannelFocus? Focus { get; init; }
}
