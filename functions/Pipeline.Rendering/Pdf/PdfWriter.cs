using AngleSharp.Dom;
using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>Writes the content of a page as an A4 document.</summary>
internal static class PdfWriter
{
    public static byte[] Write(IElement content, PdfDetails details)
    {
        var pieces = HtmlPieces.Of(content);
        var pages = Paginator.Place(pieces);
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, Metadata(details)))
        {
            for (var page = 0; page < pages.Count; page++)
            {
                DrawPage(document.BeginPage(PageFormat.Width, PageFormat.Height), pages[page], details, details.Foot(page + 1, pages.Count));
                document.EndPage();
            }

            document.Close();
        }

        return PdfOutline.Add(
            PdfDates.InUtc(stream.ToArray(), details.Written), details.Language, [.. pieces.Select(piece => piece.Bookmark).OfType<Bookmark>()]);
    }

    private static void DrawPage(SKCanvas canvas, IReadOnlyList<PlacedPiece> pieces, PdfDetails details, string number)
    {
        var soft = TextLook.Body with { Size = Ink.Small, Color = Ink.Soft };
        Margin(canvas, details.Head, soft, PageFormat.Top - 30, toTheRight: false);
        foreach (var (piece, y) in pieces)
        {
            if (piece.Anchor is { } anchor) canvas.DrawNamedDestinationAnnotation(new SKPoint(PageFormat.Left, PageFormat.Quarter(PageFormat.Top + y)), anchor);
            piece.Draw(canvas, PageFormat.Left, PageFormat.Top + y, PageFormat.TextWidth);
        }

        Margin(canvas, number, soft, PageFormat.Height - PageFormat.Bottom + 24, toTheRight: true);
    }

    private static void Margin(SKCanvas canvas, string text, TextLook look, float y, bool toTheRight)
    {
        foreach (var line in LineBreaker.Break([look.Run(text)], PageFormat.TextWidth).Take(1)) line.Draw(canvas, PageFormat.Left, y, PageFormat.TextWidth, toTheRight);
    }

    private static SKDocumentPdfMetadata Metadata(PdfDetails details)
    {
        return new SKDocumentPdfMetadata
        {
            Title = details.Title,
            Author = details.Author,
            Creation = details.Written,
            Modified = details.Written,
            RasterDpi = 72,
            EncodingQuality = 101,
        };
    }
}
