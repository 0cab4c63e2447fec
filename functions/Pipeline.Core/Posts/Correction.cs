namespace Pipeline.Core.Posts;

/// <summary>A figure of a published text, by the ids it was printed from: what was printed, and what is printed instead (null when it is told no more).</summary>
public sealed record Correction(IReadOnlyList<string> Figures, string Was, string? Now);
