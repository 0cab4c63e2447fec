namespace Pipeline.Core.Erasures;

/// <summary>A text that must not stay, and what stands in its place afterwards. A shopper's id is matched to the letter, all else in any case.</summary>
public sealed record ErasureTarget(ErasureKind Kind, string Text, string Replacement)
{
    /// <summary>What stands where a name, an address or a passage stood. Plain ASCII, so that it needs no escape anywhere.</summary>
    public const string Mark = "[...]";

    public bool IsAddress => Text.Contains('@');
}
