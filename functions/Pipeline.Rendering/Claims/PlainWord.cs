using System.Text;

namespace Pipeline.Rendering.Claims;

/// <summary>
/// A word as a reader sees it: without soft hyphens and joiners, and with accents in one character with their letter. The few that these
/// languages have are composed here, since the base library composes none without its culture data.
/// </summary>
internal static class PlainWord
{
    private const string Composed = "åÅäÄöÖéÉóÓ";
    private const string Letters = "aAaAoOeEoO";
    private const string Accents = "\u030A\u030A\u0308\u0308\u0308\u0308\u0301\u0301\u0301\u0301";

    /// <summary>A letter, or something that a reader does not see as a character of its own.</summary>
    public static bool IsOfWord(char each) => char.IsLetter(each) || IsAccent(each) || IsInvisible(each);

    /// <summary>Whether the word is plain as it stands.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        foreach (var each in word)
            if (IsAccent(each) || IsInvisible(each)) return false;
        return true;
    }

    public static string Of(ReadOnlySpan<char> word)
    {
        if (Is(word)) return word.ToString();
        var plain = new StringBuilder(word.Length);
        foreach (var each in word)
        {
            if (IsInvisible(each)) continue;
            if (IsAccent(each) && plain.Length > 0 && Compose(plain[^1], each) is { } composed) plain[^1] = composed;
            else plain.Append(each);
        }

        return plain.ToString();
    }

    private static char? Compose(char letter, char accent)
    {
        for (var index = 0; index < Letters.Length; index++)
            if (Letters[index] == letter && Accents[index] == accent) return Composed[index];
        return null;
    }

    private static bool IsAccent(char each) => each is >= '\u0300' and <= '\u036F';

    private static bool IsInvisible(char each) => each is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060';
}
