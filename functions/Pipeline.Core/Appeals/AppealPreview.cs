namespace Pipeline.Core.Appeals;

/// <summary>
/// What a change would do. Scores of the dialogue are in points, null where it has none; winners are listed where they differ, which in a season that runs they never do.
/// </summary>
public sealed record AppealPreview(
    decimal? ScoreBefore,
    decimal? ScoreAfter,
    ParticipantStanding Before,
    ParticipantStanding After,
    IReadOnlyList<ChangedWinner> Winners,
    IReadOnlyList<UntrueText> Texts,
    IReadOnlyList<UntrueReport> Reports);
