namespace Pipeline.Core.Results;

/// <summary>A figure that is not shown, with how many dialogues it has and why.</summary>
public sealed record SuppressedFigure(string Id, long N, string Reason);
