using Pipeline.Rendering.Fonts;
using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>One line of text as it will be drawn.</summary>
internal sealed record TextLine(IReadOnlyList<Fragment> Fragments, float Width, float Size)
{
    private const float Leading = 1.38f;
    private const float Ascent = 1.02f;

    public float Height => Size * Leading;

    /// <summary>Draws the line with its top at `y`; what is left of `width` goes before it when it is set to the right.</summary>
    public void Draw(SKCanvas canvas, float x, float y, float width, bool toTheRight)
    {
        var left = toTheRight ? x + width - Width : x;
        var baseline = y + (Size * Ascent);
        foreach (var fragment in Fragments)
        {
            using var paint = new SKPaint { Color = fragment.Run.Color, IsAntialias = true };
            using var blob = TextBlobs.Of(fragment.Run.Text, fragment.Run.Style, fragment.Run.Size);
            canvas.DrawText(blob, PageFormat.Quarter(left + fragment.X), PageFormat.Quarter(baseline), paint);
            if (fragment.Run.Link is { } link) Point(canvas, SKRect.Create(left + fragment.X, y, fragment.Width, Height), link);
        }
    }

    private static void Point(SKCanvas canvas, SKRect area, string link)
    {
        if (link.StartsWith('#')) canvas.DrawLinkDestinationAnnotation(area, link[1..]);
        else if (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto") canvas.DrawUrlAnnotation(area, address.AbsoluteUri);
    }
}
