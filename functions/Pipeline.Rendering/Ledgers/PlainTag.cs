namespace Pipeline.Rendering.Ledgers;

/// <summary>A tag in the plainest way of writing: a name in small letters, and attributes with quoted values or none.</summary>
internal readonly ref struct PlainTag
{
    private readonly ReadOnlySpan<char> attributes;

    private PlainTag(ReadOnlySpan<char> name, ReadOnlySpan<char> attributes, bool closes, int length)
    {
        Name = name;
        this.attributes = attributes;
        Closes = closes;
        Length = length;
    }

    public ReadOnlySpan<char> Name { get; }

    public bool Closes { get; }

    public int Length { get; }

    public static bool TryParse(ReadOnlySpan<char> text, out PlainTag tag)
    {
        tag = default;
        var closes = text.Length > 1 && text[1] == '/';
        var start = closes ? 2 : 1;
        var name = start;
        while (name < text.Length && (char.IsAsciiLetterLower(text[name]) || (name > start && char.IsAsciiDigit(text[name])))) name++;
        if (name == start) return false;
        var at = name;
        while (TryStep(text, ref at, out _, out _))
            if (closes) return false;
        SkipBlanks(text, ref at);
        var end = at;
        if (!closes && at < text.Length && text[at] == '/') at++;
        if (at >= text.Length || text[at] != '>') return false;
        tag = new PlainTag(text[start..name], text[name..end], closes, at + 1);
        return true;
    }

    /// <summary>Whether it has an attribute beside one class; most tags have none, and nothing to read in it.</summary>
    public bool MaySay => !attributes.IsEmpty && !(attributes.StartsWith(" class=\"") && attributes.Count('=') == 1);

    public bool Has(ReadOnlySpan<char> name) => TryFind(name, out _);

    /// <summary>The value as it is written, empty without one; of two of a name the first.</summary>
    public ReadOnlySpan<char> Find(ReadOnlySpan<char> name) => TryFind(name, out var value) ? value : default;

    private bool TryFind(ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        var at = 0;
        while (TryStep(attributes, ref at, out var found, out value))
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        value = default;
        return false;
    }

    /// <summary>One attribute, which blanks come before; the position stays where there is none.</summary>
    private static bool TryStep(ReadOnlySpan<char> text, scoped ref int at, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = value = default;
        var next = at;
        SkipBlanks(text, ref next);
        var start = next;
        while (next < text.Length && (char.IsAsciiLetter(text[next]) || text[next] is '-' or ':' || (next > start && char.IsAsciiDigit(text[next])))) next++;
        if (next == start || start == at) return false;
        name = text[start..next];
        if (next < text.Length && text[next] == '=')
        {
            if (next + 1 >= text.Length || text[next + 1] is not ('"' or '\'')) return false;
            var closing = text[(next + 2)..].IndexOf(text[next + 1]);
            if (closing < 0) return false;
            value = text.Slice(next + 2, closing);
            next += closing + 3;
        }

        at = next;
        return true;
    }

    private static void SkipBlanks(ReadOnlySpan<char> text, scoped ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\n' or '\t') at++;
    }
}
