using System.Globalization;
using System.Text;

namespace Pipeline.Core;

/// <summary>
/// Makes one clean line of what people wrote: control, bidirectional and private-use characters go (the latter mark numbers while rendering) and so do
/// code points that are no characters, which XML and HTML forbid; line breaks and runs of blanks become one blank, and half characters a replacement character.
/// </summary>
public static class TextCleaner
{
    private const char FirstThatMayGo = '\u007F';

    public static string Clean(string text) => IsClean(text) ? text : Cleaned(text);

    /// <summary>The same for each line of a text that has several; how far a line is indented stays.</summary>
    public static string CleanLines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line =>
        line[..(line.Length - line.TrimStart(' ').Length)] + Clean(line)));

    /// <summary>Nearly all text is, and then it is neither read rune by rune nor copied.</summary>
    private static bool IsClean(string text)
    {
        if (text.Length > 0 && (text[0] == ' ' || text[^1] == ' ')) return false;
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return !text.Contains("  ", StringComparison.Ordinal);
        var blank = false;
        foreach (var each in text)
        {
            if (each >= FirstThatMayGo && each != '\u00A0' && !char.IsLetter(each)) return false;
            if (each < ' ' || (each == ' ' && blank)) return false;
            blank = each == ' ';
        }

        return true;
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) && rune.Value != '\u00A0')
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.PrivateUse) && !IsInvisible(rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        if (clean.Length > 0 && clean[^1] == ' ') clean.Length--;
        return clean.ToString();
    }

    private static bool IsInvisible(int value) =>
        (value & 0xFFFE) == 0xFFFE || value is (>= 0xFDD0 and <= 0xFDEF)
            or 0x061C or 0x200B or 0x200E or 0x200F or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE001F);
}
