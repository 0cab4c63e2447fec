using System.Collections.Concurrent;
using System.Text;
using Pipeline.Rendering.Fonts;

namespace Pipeline.Rendering.Pdf;

/// <summary>How wide characters are, asked of each typeface once: the text of a report is measured many times over.</summary>
internal static class GlyphWidths
{
    private const float Em = 1000;
    private static readonly ConcurrentDictionary<(FontStyle Style, int Character), float> Widths = new();

    public static float Of(ReadOnlySpan<char> text, FontStyle style, float size)
    {
        var width = 0f;
        foreach (var rune in text.EnumerateRunes()) width += Widths.GetOrAdd((style, rune.Value), Measure);
        return width * size / Em;
    }

    private static float Measure((FontStyle Style, int Character) key)
    {
        using var font = FontBook.Font(key.Style, Em);
        return font.MeasureText(new Rune(key.Character).ToString());
    }
}
