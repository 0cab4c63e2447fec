namespace Pipeline.Rendering.Pdf;

/// <summary>
/// Puts pieces on pages: what must stay together stays together unless it is taller than a page, what can be taken apart fills the page first, and a
/// table's head is set again on each page.
/// </summary>
internal static class Paginator
{
    public static IReadOnlyList<IReadOnlyList<PlacedPiece>> Place(IReadOnlyList<Piece> pieces)
    {
        List<List<PlacedPiece>> pages = [[]];
        var y = 0f;
        Piece? rest = null;
        for (var index = 0; index < pieces.Count; index += rest is null ? 1 : 0)
        {
            var fresh = pages[^1].Count == 0;
            if (!fresh && (rest is not null || y + HeightOfGroup(pieces, index) > PageFormat.TextHeight))
            {
                pages.Add([]);
                (y, fresh) = (0, true);
            }

            var piece = rest ?? pieces[index];
            if (fresh && piece.Head is { } head)
            {
                pages[^1].Add(new(head, y));
                y += head.Height;
            }
            else if (!fresh)
            {
                y += piece.SpaceBefore;
            }

            (piece, rest) = y + piece.Height > PageFormat.TextHeight && piece.Cut(PageFormat.TextHeight - y) is var (now, later) ? (now, later) : (piece, (Piece?)null);
            pages[^1].Add(new(piece, y));
            y += piece.Height;
        }

        return pages;
    }

    /// <summary>How much room a piece needs with those that it keeps; of a group taller than a page, the piece alone.</summary>
    private static float HeightOfGroup(IReadOnlyList<Piece> pieces, int first)
    {
        var own = pieces[first].SpaceBefore + pieces[first].LeastHeight;
        var height = own;
        for (var index = first; pieces[index].KeepsNext && index + 1 < pieces.Count; index++)
            height += pieces[index + 1].SpaceBefore + pieces[index + 1].LeastHeight;
        return height <= PageFormat.TextHeight ? height : own;
    }
}
