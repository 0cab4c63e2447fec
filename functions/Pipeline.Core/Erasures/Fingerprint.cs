namespace Pipeline.Core.Erasures;

/// <summary>A text as its keyed hash and its length in characters, both of its normal form.</summary>
public sealed record Fingerprint(string Hash, int Length);
