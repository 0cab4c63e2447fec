using System.Text;

namespace Pipeline.Rendering.Fonts;

/// <summary>
/// Splits text by the typeface that has its characters. What no typeface has is written as its code in brackets, such as [U+1F9FF], so that
/// nothing becomes an empty box.
/// </summary>
internal static class FontRuns
{
    private const int VariationSelector = 0xFE0F, Joiner = 0x200D;

    public static IEnumerable<(string Text, FontStyle Style)> Split(string text, FontStyle style) => IsWhole(text, style) ? [(text, style)] : Parts(text, style);

    /// <summary>Whether the text can stay as it is, as nearly every text can.</summary>
    private static bool IsWhole(string text, FontStyle style)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is VariationSelector or Joiner || (!IsFree(rune) && FontBook.StyleFor(rune, style) != style)) return false;
        return true;
    }

    /// <summary>Blanks and breaks need no glyph.</summary>
    private static bool IsFree(Rune rune) => rune.Value is '\n' or '\u00A0' or '\u00AD';

    private static IEnumerable<(string Text, FontStyle Style)> Parts(string text, FontStyle wanted)
    {
        var part = new StringBuilder();
        var style = wanted;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is VariationSelector or Joiner) continue;
            var found = IsFree(rune) ? wanted : FontBook.StyleFor(rune, wanted);
            if ((found ?? wanted) != style && part.Length > 0)
            {
                yield return (part.ToString(), style);
                part.Clear();
            }

            style = found ?? wanted;
            part.Append(found is null ? $"[U+{rune.Value:X4}]" : rune.ToString());
        }

        if (part.Length > 0) yield return (part.ToString(), style);
    }
}
