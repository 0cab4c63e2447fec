using SkiaSharp;

namespace Pipeline.Rendering.Fonts;

/// <summary>
/// Places glyphs by the widths that the document's font declares, summed as its writer sums them. A run then is one string in the file; placed in any
/// other way each glyph is given its own position, which makes a report half as large again.
/// </summary>
internal static class TextBlobs
{
    /// <summary>The width of every glyph of a typeface, in its own units.</summary>
    private static readonly Lazy<float[]>[] Widths = [.. Enum.GetValues<FontStyle>().Select(style => new Lazy<float[]>(() => WidthsOf(style)))];

    public static SKTextBlob Of(string text, FontStyle style, float size)
    {
        using var font = FontBook.Font(style, size);
        var widths = Widths[(int)style].Value;
        var glyphs = font.GetGlyphs(text);
        var scale = size / FontBook.Typeface(style).UnitsPerEm;
        var positions = new float[glyphs.Length];
        var x = 0f;
        for (var index = 0; index < glyphs.Length; index++)
        {
            positions[index] = x;
            x += scale * widths[glyphs[index]];
        }

        using var builder = new SKTextBlobBuilder();
        builder.AddHorizontalRun(glyphs, font, positions, 0);
        return builder.Build()!;
    }

    private static float[] WidthsOf(FontStyle style)
    {
        var typeface = FontBook.Typeface(style);
        using var em = FontBook.Font(style, typeface.UnitsPerEm);
        return [.. em.GetGlyphWidths([.. Enumerable.Range(0, typeface.GlyphCount).Select(glyph => (ushort)glyph)]).Select(width => MathF.Round(width))];
    }
}
