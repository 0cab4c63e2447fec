namespace Pipeline.Rendering.Ledgers;

/// <summary>A number, or a broken mark (then without digits), that the ledger cannot account for, with the words around it.</summary>
internal sealed record Unaccounted(string Digits, string Around);
