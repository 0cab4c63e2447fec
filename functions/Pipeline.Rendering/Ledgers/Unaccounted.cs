namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// A number or a claiming word, or a broken mark (then no word), that the ledger cannot account for, with the words around it and where in
/// the run it begins.
/// </summary>
internal sealed record Unaccounted(string Word, string Around, int Position)
{
    public override string ToString() => Word.Length == 0 ? $"\"{Around}\"" : $"\"{Word}\" in \"{Around}\"";
}
