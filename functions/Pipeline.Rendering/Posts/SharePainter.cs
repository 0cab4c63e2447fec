using Pipeline.Core.Posts;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Fonts;
using SkiaSharp;

namespace Pipeline.Rendering.Posts;

/// <summary>
/// Paints the picture of a shared link: programme, title, and under them a figure, what it is about and what is behind it. Sizes are such that it can
/// be read when a phone shows it a third as wide.
/// </summary>
internal static class SharePainter
{
    public const int Width = 1200, Height = 630;

    private const float Margin = 80, Column = Width - (2 * Margin), LineFactor = 1.18f;
    private const int MostTitleLines = 3, MostLabelLines = 2;

    // The first in which the title needs no more lines than there is room for; the last cuts it.
    private static readonly float[] TitleSizes = [64, 54, 46];

    /// <summary>Two lines, or five when there is a figure; the same lines give the same bytes.</summary>
    public static SharePicture Paint(IReadOnlyList<string> lines) => new(Raster.Png(Width, Height, canvas =>
    {
        using var paint = new SKPaint { IsAntialias = true, Color = ChartStyle.Of("first").Colour };
        canvas.DrawRect(0, 0, 24, Height, paint);
        Write(canvas, paint, lines[0], 30, "soft", FontStyle.Bold, 100);
        Title(canvas, paint, lines[1]);
        if (lines.Count > 2) Figure(canvas, paint, lines);
    }));

    private static void Title(SKCanvas canvas, SKPaint paint, string title)
    {
        var size = TitleSizes.FirstOrDefault(each => TextFit.Lines(title, FontStyle.Bold, each, Column).Count <= MostTitleLines, TitleSizes[^1]);
        Stack(canvas, paint, TextFit.Lines(title, FontStyle.Bold, size, Column, MostTitleLines), size, "all", FontStyle.Bold, 110 + (size * LineFactor));
    }

    private static void Figure(SKCanvas canvas, SKPaint paint, IReadOnlyList<string> lines)
    {
        Write(canvas, paint, lines[2], 128, "first", FontStyle.Bold, 462);
        var bottom = Stack(canvas, paint, TextFit.Lines(lines[3], FontStyle.Regular, 32, Column, MostLabelLines), 32, "all", FontStyle.Regular, 514);
        Write(canvas, paint, lines[4], 26, "soft", FontStyle.Regular, bottom);
    }

    /// <summary>Lines under one another; gives the baseline of a line below them.</summary>
    private static float Stack(SKCanvas canvas, SKPaint paint, IEnumerable<string> lines, float size, string look, FontStyle style, float baseline)
    {
        foreach (var line in lines)
        {
            Write(canvas, paint, line, size, look, style, baseline);
            baseline += size * LineFactor;
        }

        return baseline;
    }

    private static void Write(SKCanvas canvas, SKPaint paint, string text, float size, string look, FontStyle style, float baseline)
    {
        paint.Color = ChartStyle.Of(look).Colour;
        var x = Margin;
        foreach (var (part, face) in FontRuns.Split(text, style))
        {
            using var blob = TextBlobs.Of(part, face, size);
            canvas.DrawText(blob, x, baseline, paint);
            x += GlyphWidths.Of(part, face, size);
        }
    }
}
