using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Xhtml;
using Pipeline.Rendering.Charts;
using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>A chart, drawn as lines and letters rather than as pixels, so that it is sharp at any size and its words can be searched.</summary>
internal sealed class ChartPiece(IElement svg, float indent) : Piece
{
    // The letters of the tallest, a row for each of eighteen questions, are then seven points.
    private const float Widest = 360, Tallest = 430;

    private readonly string drawing = svg.ToHtml(XhtmlMarkupFormatter.Instance);
    private readonly float width = Math.Min(Math.Min(Widest, Tallest * ShapeOf(svg)), PageFormat.TextWidth - indent);

    public override float Height => width / ShapeOf(svg);

    public override void Draw(SKCanvas canvas, float x, float y, float width) =>
        ChartPicture.Draw(drawing, canvas, SKRect.Create(x + indent, y, this.width, Height), PageFormat.Quarter);

    /// <summary>Its width in heights.</summary>
    private static float ShapeOf(IElement svg)
    {
        var box = svg.GetAttribute("viewBox")?.Split(' ') ?? [];
        return box.Length == 4 ? SvgPainter.Number(box[2]) / SvgPainter.Number(box[3]) : throw new FormatException("A chart's svg has a viewBox of four numbers.");
    }
}
