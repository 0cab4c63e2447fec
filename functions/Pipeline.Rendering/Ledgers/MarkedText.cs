namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// What a function printed, as its place in the ledger, which has the text. Its marks are put around it where it is written, or where a template
/// makes a string of it. It is nothing but its place, so that the first ones are the same in every text.
/// </summary>
internal sealed class MarkedText
{
    private static readonly MarkedText[] First = [.. Enumerable.Range(0, 2048).Select(entry => new MarkedText(entry))];

    private MarkedText(int entry) => Entry = entry;

    public int Entry { get; }

    public static MarkedText Of(int entry) => entry < First.Length ? First[entry] : new MarkedText(entry);
}
