namespace Pipeline.Core.Tallies;

/// <summary>How long an answered contact waited, in seconds, and the score of its dialogue, in thousandths of a point.</summary>
public readonly record struct WaitScore(int Seconds, int Milli);
