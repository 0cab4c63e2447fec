namespace Pipeline.Core.Erasures;

/// <summary>A place after an erasure: how much of it was looked at, how much was changed, and how much is left when it is read anew.</summary>
public sealed record PlaceProof(string Place, int Looked, int Changed, int Left);
