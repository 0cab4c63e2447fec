using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Posts;

/// <summary>What a post is written from. `Template` is a name in `templates/posts`; comments may be quoted from the evaluations given.</summary>
public sealed record PostRequest(
    Programme Programme,
    string Template,
    string Slug,
    PeriodId Period,
    Phase Phase,
    DayRange Days,
    IFigures Figures,
    IReadOnlyList<Evaluation> Evaluations)
{
    /// <summary>The picture that shared links show, 1200 x 630; null without one.</summary>
    public Uri? Image { get; init; }
}
