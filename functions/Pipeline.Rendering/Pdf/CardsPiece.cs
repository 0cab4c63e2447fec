using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>A row of cards side by side, each with its lines.</summary>
internal sealed class CardsPiece(IReadOnlyList<IReadOnlyList<TextLine>> cards, float cardWidth) : Piece
{
    public const float Gap = 10, Padding = 10;

    public override float Height { get; } = cards.Max(lines => lines.Sum(line => line.Height)) + (2 * Padding);

    public override void Draw(SKCanvas canvas, float x, float y, float width)
    {
        using var paint = new SKPaint { Color = Ink.Card, IsAntialias = true };
        for (var index = 0; index < cards.Count; index++)
        {
            var left = x + (index * (cardWidth + Gap));
            canvas.DrawRoundRect(left, y, cardWidth, Height, 4, 4, paint);
            var top = y + Padding;
            foreach (var line in cards[index])
            {
                line.Draw(canvas, left + Padding, top, cardWidth - (2 * Padding), toTheRight: false);
                top += line.Height;
            }
        }
    }
}
