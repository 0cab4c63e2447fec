namespace Pipeline.Core.Erasures;

/// <summary>What is to be erased, and why. The value itself is kept nowhere.</summary>
public sealed record ErasureRequest(ErasureKind Kind, string Value, string Reason);
