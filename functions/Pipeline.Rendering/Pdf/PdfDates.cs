using System.Text;

namespace Pipeline.Rendering.Pdf;

/// <summary>
/// SkiaSharp gives the dates of a document the distance from UTC of the machine that writes it (`SKTimeDateTimeInternal.Create`), whatever date it is handed. UTC's
/// own is written over it, which is as long and so moves nothing in the file.
/// </summary>
internal static class PdfDates
{
    private static readonly byte[] Utc = "+00'00'"u8.ToArray();

    public static byte[] InUtc(byte[] pdf, DateTime written)
    {
        var date = Encoding.ASCII.GetBytes(FormattableString.Invariant($"(D:{written:yyyyMMddHHmmss}"));
        for (var at = 0; pdf.AsSpan(at).IndexOf(date) is var found and >= 0; at += found + date.Length)
            Utc.CopyTo(pdf, at + found + date.Length);
        return pdf;
    }
}
