using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>A row of a table, with a line below it and room between that and its text.</summary>
internal sealed class RowPiece(IReadOnlyList<TableCell> cells, float indent, float padding) : Piece
{
    public const float Airy = 2.4f, Tight = 1.2f;

    public override float Height { get; } = cells.Max(cell => cell.Height) + (2 * padding);

    public override void Draw(SKCanvas canvas, float x, float y, float width)
    {
        DrawCells(canvas, x, y);
        using var paint = new SKPaint { Color = Ink.Line };
        canvas.DrawRect(x + indent, PageFormat.Quarter(y + Height - 0.5f), width - indent, 0.5f, paint);
    }

    /// <summary>The row without its line.</summary>
    public void DrawCells(SKCanvas canvas, float x, float y)
    {
        foreach (var cell in cells)
        {
            var top = y + padding;
            foreach (var line in cell.Lines)
            {
                line.Draw(canvas, x + indent + cell.X, top, cell.Width, cell.ToTheRight);
                top += line.Height;
            }
        }
    }

    /// <summary>The row as rows no higher than the height, for one that is taller than a page.</summary>
    public IEnumerable<RowPiece> Split(float highest)
    {
        if (Height <= highest) return [this];
        var perPiece = Math.Max(1, (int)((highest - (2 * padding)) / cells.SelectMany(cell => cell.Lines).Max(line => line.Height)));
        var pieces = (cells.Max(cell => cell.Lines.Count) + perPiece - 1) / perPiece;
        return Enumerable.Range(0, pieces).Select(piece => new RowPiece([.. cells.Select(cell => cell with { Lines = [.. cell.Lines.Skip(piece * perPiece).Take(perPiece)] })], indent, padding)
        {
            Head = Head,
            SpaceBefore = piece == 0 ? SpaceBefore : 0,
        });
    }
}
