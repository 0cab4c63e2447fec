namespace Pipeline.Rendering.Ledgers;

/// <summary>Takes down what templates print. What a part of the text really shows, and in which order, is read from the finished part by `LedgerAudit`.</summary>
internal sealed class Ledger
{
    private readonly List<LedgerEntry> entries = [];

    public LedgerEntry this[int index] => entries[index];

    public int Count => entries.Count;

    /// <summary>Records the entry and returns its text, to be written in marks.</summary>
    public MarkedText Print(LedgerEntry entry)
    {
        entries.Add(entry);
        return new MarkedText(entries.Count - 1, entry.Printed);
    }
}
