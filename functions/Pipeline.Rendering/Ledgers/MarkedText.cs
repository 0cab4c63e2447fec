namespace Pipeline.Rendering.Ledgers;

/// <summary>What a function printed, with the place of its entry in the ledger. Its marks are put around it where it is written, or where a template makes a string of it.</summary>
internal sealed class MarkedText(int entry, string text)
{
    public int Entry => entry;

    public string Text => text;

    public override string ToString() => Marks.Wrap(entry, text);
}
