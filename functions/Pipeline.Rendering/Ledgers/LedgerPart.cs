namespace Pipeline.Rendering.Ledgers;

/// <summary>One finished part of a document (`html`, `text`, `markdown`, `subject`) and what it shows, in order.</summary>
internal sealed record LedgerPart(string Name, IReadOnlyList<LedgerEntry> Entries);
