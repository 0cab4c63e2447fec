namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// Takes down what templates print. What a part of the text really shows, and in which order, is read from the finished part by `LedgerAudit`.
/// A thread keeps the room of a ledger that is disposed of for the next one, since to grow it anew cost more than all that is kept of it.
/// </summary>
internal sealed class Ledger : IDisposable
{
    private const int MostKept = 1 << 14;

    [ThreadStatic]
    private static Ledger? spare;

    private readonly List<LedgerEntry> entries = [];

    private Ledger()
    {
    }

    public LedgerEntry this[int index] => entries[index];

    public int Count => entries.Count;

    public static Ledger Open()
    {
        var ledger = spare ?? new Ledger();
        spare = null;
        return ledger;
    }

    /// <summary>Records the entry and returns its place, to be written in marks.</summary>
    public MarkedText Print(in LedgerEntry entry)
    {
        entries.Add(entry);
        return MarkedText.Of(entries.Count - 1);
    }

    /// <summary>What was printed, in its marks.</summary>
    public string Marked(MarkedText place) => Marks.Wrap(place.Entry, entries[place.Entry].Printed);

    public void Dispose()
    {
        if (entries.Count > MostKept) return;
        entries.Clear();
        spare = this;
    }
}
