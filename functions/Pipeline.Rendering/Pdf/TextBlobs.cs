using Pipeline.Rendering.Fonts;
using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>
/// Places glyphs by the widths that the document's font declares, summed as its writer sums them. A run then is one string in the file; placed in any
/// other way each glyph is given its own position, which makes a report half as large again.
/// </summary>
internal static class TextBlobs
{
    public static SKTextBlob Of(TextRun run)
    {
        var typeface = FontBook.Typeface(run.Style);
        using var font = FontBook.Font(run.Style, run.Size);
        using var em = FontBook.Font(run.Style, typeface.UnitsPerEm);
        var glyphs = font.GetGlyphs(run.Text);
        var widths = em.GetGlyphWidths(glyphs);
        var scale = run.Size / typeface.UnitsPerEm;
        var positions = new SKPoint[glyphs.Length];
        var x = 0f;
        for (var index = 0; index < glyphs.Length; index++)
        {
            positions[index] = new SKPoint(x, 0);
            x += scale * MathF.Round(widths[index]);
        }

        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(glyphs, font, positions);
        return builder.Build()!;
    }
}
