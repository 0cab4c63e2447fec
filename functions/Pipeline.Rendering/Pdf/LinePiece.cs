using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>A line of running text, perhaps with a mark before it or a bar beside it.</summary>
internal sealed class LinePiece(TextLine line, float indent) : Piece
{
    private const float BarWidth = 2.2f;

    /// <summary>The mark or number of a list item, set in the margin of its first line.</summary>
    private TextLine? Mark { get; init; }

    private bool HasBar { get; init; }

    public override float Height => line.Height;

    public LinePiece Marked(TextLine mark) => new(line, indent) { Mark = mark, SpaceBefore = SpaceBefore, KeepsNext = KeepsNext, Anchor = Anchor };

    /// <summary>With the bar of a quote; space at least as given.</summary>
    public LinePiece Barred(float space) => new(line, indent) { HasBar = true, SpaceBefore = Math.Max(space, SpaceBefore), KeepsNext = KeepsNext, Anchor = Anchor };

    public override void Draw(SKCanvas canvas, float x, float y, float width)
    {
        Mark?.Draw(canvas, x + indent - Mark.Width - Ink.Body / 2, y, width, toTheRight: false);
        if (HasBar)
        {
            using var bar = new SKPaint { Color = Ink.Accent };
            canvas.DrawRect(x + indent - 9, y, BarWidth, Height, bar);
        }

        line.Draw(canvas, x + indent, y, width - indent, toTheRight: false);
    }
}
