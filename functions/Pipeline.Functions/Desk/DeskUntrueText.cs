namespace Pipeline.Functions.Desk;

/// <summary>A version of a draft whose figures a change would make untrue.</summary>
public sealed record DeskUntrueText(string Slug, string Period, int Version, bool Published, IReadOnlyList<DeskChangedFigure> Figures);
