namespace Pipeline.Core;

/// <summary>
/// The grammar of ids of programmes, participants, classes, channels, areas, questions, options and forms: `[a-z0-9][a-z0-9-]{0,62}`.
/// </summary>
public static class Ids
{
    public const string Pattern = "[a-z0-9][a-z0-9-]{0,62}";

    /// <summary>The grammar in words, to end a sentence with.</summary>
    public const string Rule = "lower-case letters a to z, digits and hyphens, at most 63 characters, not starting with a hyphen";

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 63 || text[0] == '-') return false;
        foreach (var character in text)
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-') return false;
        return true;
    }
}
