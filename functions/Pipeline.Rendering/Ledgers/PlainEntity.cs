namespace Pipeline.Rendering.Ledgers;

/// <summary>An entity that our templates and the escaper write, and how long it is on the page; a bare sign is itself, and anything else has no length.</summary>
internal readonly record struct PlainEntity(string Text, int Length)
{
    private static readonly (string Written, string Text)[] Known =
        [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u00A0"), ("&shy;", "\u00AD"), ("&#160;", "\u00A0")];

    public static PlainEntity At(ReadOnlySpan<char> text)
    {
        foreach (var (written, meant) in Known)
            if (text.StartsWith(written)) return new PlainEntity(meant, written.Length);
        return text.Length > 1 && text[1] is ' ' or '\n' ? new PlainEntity("&", 1) : default;
    }
}
