namespace Pipeline.Rendering.Ledgers;

/// <summary>A word with a number in it, or a broken mark (then no word), that the ledger cannot account for, with the words around it.</summary>
internal sealed record Unaccounted(string Word, string Around);
