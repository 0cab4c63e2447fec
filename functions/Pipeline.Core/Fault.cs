namespace Pipeline.Core;

/// <summary>One thing wrong with a document: where (RFC 6901 JSON pointer; empty for the whole) and what to do about it.</summary>
public sealed record Fault(string Pointer, [Sentence] string Detail);
