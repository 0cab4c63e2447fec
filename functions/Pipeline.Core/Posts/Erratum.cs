namespace Pipeline.Core.Posts;

/// <summary>A dated note at a post's end: what has been corrected since it was published.</summary>
public sealed record Erratum(DateOnly Day, IReadOnlyList<Correction> Corrections);
