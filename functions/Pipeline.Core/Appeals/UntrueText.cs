namespace Pipeline.Core.Appeals;

/// <summary>A version of a draft with printed figures that would no longer be true, and whether it is the one that is published.</summary>
public sealed record UntrueText(string Slug, string Period, int Version, bool Published, IReadOnlyList<PrintedChange> Figures);
