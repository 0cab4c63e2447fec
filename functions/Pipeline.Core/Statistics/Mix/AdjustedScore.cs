namespace Pipeline.Core.Statistics.Mix;

/// <summary>
/// A participant's mean score at the standard channel mix, and its standard error where dialogues are left to estimate one from.
/// </summary>
public sealed record AdjustedScore(double Value, double? StandardError);
