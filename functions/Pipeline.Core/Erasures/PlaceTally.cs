namespace Pipeline.Core.Erasures;

/// <summary>How many rows, files or messages of a place were looked at, and how many of them had something of an erasure.</summary>
public readonly record struct PlaceTally(int Looked, int Found);
