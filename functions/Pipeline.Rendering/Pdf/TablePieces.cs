using AngleSharp.Html.Dom;
using Pipeline.Rendering.Fonts;

namespace Pipeline.Rendering.Pdf;

/// <summary>
/// Lays out a table: columns of numbers as wide as they must be, the rest shares what is left. A list of answers, long and narrow, is set in two columns,
/// which saves a quarter of a report's paper.
/// </summary>
internal static class TablePieces
{
    private const float Gutter = 8;
    private const string Answers = "answers";

    public static IEnumerable<Piece> Of(IHtmlTableElement table, TextLook look, float indent, float width)
    {
        // Read once: the parser looks for all rows each time that it is asked for one.
        List<IHtmlTableRowElement> written = [.. table.Rows];
        List<IReadOnlyList<Cell>> rows = [.. written.Select(row => (IReadOnlyList<Cell>)[.. row.Cells.Select(cell => Read(cell, look))])];
        return table.ClassList.Contains(Answers) ? InHalves(rows, indent) : InRows(written, rows, indent, width);
    }

    private static IEnumerable<Piece> InHalves(List<IReadOnlyList<Cell>> rows, float indent)
    {
        if (rows.Count == 0) return [];
        var columns = Columns(rows, HalvesPiece.ColumnWidth(indent));
        return [new HalvesPiece([.. rows.SelectMany(row => new RowPiece([.. Lay(row, columns)], 0, RowPiece.Tight).Split(PageFormat.TextHeight))], indent) { SpaceBefore = 6 }];
    }

    private static IEnumerable<Piece> InRows(List<IHtmlTableRowElement> written, List<IReadOnlyList<Cell>> rows, float indent, float width)
    {
        if (rows.Count == 0) yield break;
        var columns = Columns(rows, width - indent);
        Piece? head = null;
        for (var index = 0; index < rows.Count; index++)
        {
            var piece = new RowPiece([.. Lay(rows[index], columns)], indent, RowPiece.Airy)
            {
                Head = head,
                SpaceBefore = index == 0 ? 6 : 0,
                KeepsNext = index == 0 && rows.Count > 1,
            };
            if (written[index].ParentElement is { LocalName: "thead" })
            {
                head = piece;
                yield return piece;
            }
            else
            {
                foreach (var part in piece.Split(PageFormat.TextHeight - (head?.Height ?? 0))) yield return part;
            }
        }
    }

    private static Cell Read(IHtmlTableCellElement cell, TextLook look)
    {
        var isHead = cell.ParentElement?.ParentElement is { LocalName: "thead" };
        var own = isHead ? look with { Style = FontStyle.Bold, Size = Ink.Small, Color = Ink.Soft } : look with { Size = Ink.Cell };
        var inner = isHead ? own : own.In(cell) with { Style = cell.ClassList.Contains("own") ? FontStyle.Bold : own.Style };
        var runs = InlineText.Of(cell, inner);
        return new Cell(runs, LineBreaker.Break(runs, float.MaxValue), cell.ClassList.Contains("number"), Math.Max(1, cell.ColumnSpan));
    }

    /// <summary>Each column's width: its longest line where all fit, else what its longest word needs and a share of the rest.</summary>
    private static float[] Columns(List<IReadOnlyList<Cell>> rows, float width)
    {
        var count = rows.Max(row => row.Sum(cell => cell.Span));
        var (least, most) = (new float[count], new float[count]);
        foreach (var row in rows)
        {
            var column = 0;
            foreach (var cell in row)
            {
                if (cell.Span == 1)
                {
                    least[column] = Math.Max(least[column], (cell.IsNumber ? cell.Width : LongestWord(cell)) + Gutter);
                    most[column] = Math.Max(most[column], cell.Width + Gutter);
                }

                column += cell.Span;
            }
        }

        var spare = width - least.Sum();
        var wanted = most.Zip(least, (high, low) => high - low).Sum();
        if (spare < 0) return [.. least.Select(each => each * width / least.Sum())];
        return [.. least.Select((low, index) => low + (wanted > 0 ? Math.Min(1, spare / wanted) * (most[index] - low) : 0) + (index == 0 ? Math.Max(0, spare - wanted) : 0))];
    }

    private static float LongestWord(Cell cell) =>
        cell.Runs.SelectMany(run => run.Text.Split(' ').Select(word => GlyphWidths.Of(word, run.Style, run.Size))).DefaultIfEmpty().Max();

    private static IEnumerable<TableCell> Lay(IReadOnlyList<Cell> row, float[] columns)
    {
        var (column, x) = (0, 0f);
        foreach (var cell in row)
        {
            var width = columns.Skip(column).Take(cell.Span).Sum();
            yield return new TableCell(x, width - Gutter, cell.Width <= width - Gutter ? cell.Unbroken : LineBreaker.Break(cell.Runs, width - Gutter), cell.IsNumber);
            column += cell.Span;
            x += width;
        }
    }

    private sealed record Cell(IReadOnlyList<TextRun> Runs, IReadOnlyList<TextLine> Unbroken, bool IsNumber, int Span)
    {
        /// <summary>Of its longest line where nothing breaks it.</summary>
        public float Width { get; } = Unbroken.Select(line => line.Width).DefaultIfEmpty().Max();
    }
}
