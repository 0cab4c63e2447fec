using System.Collections.Concurrent;
using System.Text;

namespace Pipeline.Rendering.Fonts;

/// <summary>How wide characters are, asked of each typeface once: the text of a report is measured many times over.</summary>
internal static class GlyphWidths
{
    private const float Em = 1000;
    private const int CommonEnd = 0x2200;

    private static readonly float[][] Common = [.. Enum.GetValues<FontStyle>().Select(_ => Enumerable.Repeat(float.NaN, CommonEnd).ToArray())];
    private static readonly ConcurrentDictionary<(FontStyle Style, int Character), float> Rare = new();

    public static float Of(ReadOnlySpan<char> text, FontStyle style, float size)
    {
        var width = 0f;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune.Value, style);
        return width * size / Em;
    }

    /// <summary>Two threads may measure the same character at the same time; both write the same width.</summary>
    private static float Of(int character, FontStyle style)
    {
        if (character >= CommonEnd) return Rare.GetOrAdd((style, character), Measure);
        ref var width = ref Common[(int)style][character];
        return float.IsNaN(width) ? width = Measure((style, character)) : width;
    }

    private static float Measure((FontStyle Style, int Character) key)
    {
        using var font = FontBook.Font(key.Style, Em);
        return font.MeasureText(new Rune(key.Character).ToString());
    }
}
