using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>
/// Rows in two columns side by side, read down the left one first. Where a page ends within them, each page has columns of its own, so that the
/// words keep their order.
/// </summary>
internal sealed class HalvesPiece(IReadOnlyList<RowPiece> rows, float indent) : Piece
{
    private const float Between = 16;

    /// <summary>Fewer rows than these are not worth a page's end.</summary>
    private const int FewestRows = 6;

    private readonly float columnWidth = ColumnWidth(indent);

    public override float Height { get; } = HeightOf(rows, rows.Count);

    public override float LeastHeight { get; } = HeightOf(rows, Math.Min(FewestRows, rows.Count));

    /// <summary>How wide a row may be.</summary>
    public static float ColumnWidth(float indent) => PageFormat.Quarter((PageFormat.TextWidth - indent - Between) / 2);

    public override (Piece Now, Piece Later)? Cut(float room)
    {
        var count = rows.Count;
        while (count > 1 && HeightOf(rows, count) > room) count--;
        return count < rows.Count
            ? (new HalvesPiece([.. rows.Take(count)], indent), new HalvesPiece([.. rows.Skip(count)], indent))
            : null;
    }

    /// <summary>Without a line below each row: those would be a tenth of a report's file.</summary>
    public override void Draw(SKCanvas canvas, float x, float y, float width)
    {
        var left = Left(rows, rows.Count).Rows;
        var top = y;
        for (var index = 0; index < rows.Count; index++)
        {
            if (index == left) top = y;
            rows[index].DrawCells(canvas, x + indent + (index < left ? 0 : columnWidth + Between), top);
            top += rows[index].Height;
        }
    }

    private static float HeightOf(IReadOnlyList<RowPiece> rows, int count) => Left(rows, count).Height;

    /// <summary>The fewest rows that make the left column as high as the right one.</summary>
    private static (int Rows, float Height) Left(IReadOnlyList<RowPiece> rows, int count)
    {
        var whole = rows.Take(count).Sum(row => row.Height);
        var (left, height) = (0, 0f);
        while (height < whole - height) height += rows[left++].Height;
        return (left, height);
    }
}
