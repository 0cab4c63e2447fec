namespace Pipeline.Core.Results;

/// <summary>
/// One published number: canonical id, unrounded value, the dialogues behind it, 95 % interval (null where none is defined) and unit.
/// </summary>
public sealed record Figure(string Id, double Value, long N, double? Low, double? High, string Unit);
