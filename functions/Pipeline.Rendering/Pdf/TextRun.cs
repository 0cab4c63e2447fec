using Pipeline.Rendering.Fonts;
using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>Text of one look. Size in points; Link is an address or `#anchor`. A run that is a line break has the text `\n`.</summary>
internal sealed record TextRun(string Text, FontStyle Style, float Size, SKColor Color, string? Link = null)
{
    public bool LooksLike(TextRun other) => Style == other.Style && Size == other.Size && Color == other.Color && Link == other.Link;
}
