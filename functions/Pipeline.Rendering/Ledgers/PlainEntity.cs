namespace Pipeline.Rendering.Ledgers;

/// <summary>An entity that our templates and the escaper write, and how long it is on the page; a bare sign is itself, and anything else has no length.</summary>
internal readonly record struct PlainEntity(string Text, int Length)
{
    public static PlainEntity At(ReadOnlySpan<char> text) => text switch
    {
        ['&', 'a', 'm', 'p', ';', ..] => new("&", 5),
        ['&', 'l', 't', ';', ..] => new("<", 4),
        ['&', 'g', 't', ';', ..] => new(">", 4),
        ['&', 'q', 'u', 'o', 't', ';', ..] => new("\"", 6),
        ['&', '#', '3', '9', ';', ..] => new("'", 5),
        ['&', 'n', 'b', 's', 'p', ';', ..] or ['&', '#', '1', '6', '0', ';', ..] => new("\u00A0", 6),
        ['&', 's', 'h', 'y', ';', ..] => new("\u00AD", 5),
        ['&', ' ' or '\n', ..] => new("&", 1),
        _ => default,
    };
}
