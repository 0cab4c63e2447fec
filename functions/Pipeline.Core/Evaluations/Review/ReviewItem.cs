using Pipeline.Core.Evaluations.Quality;

namespace Pipeline.Core.Evaluations.Review;

/// <summary>An evaluation with what should be looked at, and the score of its dialogue in points (null without one).</summary>
public sealed record ReviewItem(StoredEvaluation Stored, IReadOnlyList<QualityFlag> Flags, decimal? Score)
{
    /// <summary>The last local day on which flags were looked for everywhere; null before the first.</summary>
    public DateOnly? LookedOn { get; init; }

    public bool IsNew(QualityFlag flag) => flag.Since is null || flag.Since == LookedOn;
}
