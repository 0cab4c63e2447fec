using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>A thin line across the page.</summary>
internal sealed class RulePiece : Piece
{
    public override float Height => 1;

    public override void Draw(SKCanvas canvas, float x, float y, float width)
    {
        using var paint = new SKPaint { Color = Ink.Line };
        canvas.DrawRect(x, y, width, 0.6f, paint);
    }
}
