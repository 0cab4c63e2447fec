namespace Pipeline.Functions.Desk;

/// <summary>A figure by its ids, as it was printed and as it is printed now; null when it is told no more.</summary>
public sealed record DeskCorrectedFigure(string Figure, string Was, string? Now);
