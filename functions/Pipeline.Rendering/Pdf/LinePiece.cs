using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>A line of running text, perhaps with a mark before it or a bar beside it.</summary>
internal sealed class LinePiece(TextLine line, float indent) : Piece
{
    private const float BarWidth = 2.2f, QuoteSpace = 9;

    /// <summary>The mark or number of a list item, set in the margin of its first line.</summary>
    private TextLine? Mark { get; init; }

    /// <summary>How far above the line its bar begins; null for none.</summary>
    private float? Bar { get; init; }

    public override float Height => line.Height;

    public LinePiece Marked(TextLine mark) => new(line, indent) { Mark = mark, SpaceBefore = SpaceBefore, KeepsNext = KeepsNext, Anchor = Anchor, Bookmark = Bookmark };

    /// <summary>With the bar of a quote, which runs on from the line above unless it is the first.</summary>
    public LinePiece Barred(bool isFirst, bool isLast) => new(line, indent)
    {
        Bar = isFirst ? 0 : SpaceBefore,
        SpaceBefore = isFirst ? Math.Max(QuoteSpace, SpaceBefore) : SpaceBefore,
        KeepsNext = !isLast && (KeepsNext || isFirst),
        Anchor = Anchor,
        Bookmark = Bookmark,
    };

    public override void Draw(SKCanvas canvas, float x, float y, float width)
    {
        Mark?.Draw(canvas, x + indent - Mark.Width - Ink.Body / 2, y, width, toTheRight: false);
        if (Bar is { } above)
        {
            using var bar = new SKPaint { Color = Ink.Accent };
            canvas.DrawRect(x + indent - 9, y - above, BarWidth, Height + above, bar);
        }

        line.Draw(canvas, x + indent, y, width - indent, toTheRight: false);
    }
}
