using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Rendering.Pdf;

/// <summary>
/// What SkiaSharp cannot say of a document: its language, that its title is shown instead of the file's name, and an outline of its headings. They
/// are appended as an incremental update (ISO 32000-1, 7.5.6), which leaves every byte before it as it was.
/// </summary>
internal static partial class PdfOutline
{
    private const int LongestTrailer = 1024;

    public static byte[] Add(byte[] pdf, string language, IReadOnlyList<Bookmark> bookmarks)
    {
        var end = Trailer().Match(Encoding.Latin1.GetString(pdf.AsSpan(Math.Max(0, pdf.Length - LongestTrailer))));
        if (!end.Success || CatalogOf(pdf, end.Groups["root"].Value) is not { } catalog)
            throw new InvalidDataException("SkiaSharp writes the end of a PDF in another way than is known here.");

        var update = new Update(pdf.Length, Number(end, "size"));
        var outline = bookmarks.Count > 0 ? Items(update, bookmarks) : (int?)null;
        update.Object(Number(end, "root"), catalog
            + $"\n/Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>{(outline is { } tree ? $"\n/Outlines {tree} 0 R" : "")}>>");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.Close(end.Groups["root"].Value, end.Groups["info"].Value, end.Groups["start"].Value))];
    }

    /// <summary>What the catalogue of the document says, without its end; null where it is written in another way.</summary>
    private static string? CatalogOf(ReadOnlySpan<byte> pdf, string id)
    {
        var begin = Encoding.ASCII.GetBytes($"\n{id} 0 obj\n<</Type /Catalog\n");
        var from = pdf.IndexOf(begin);
        var length = from < 0 ? -1 : pdf[from..].IndexOf(">>\nendobj"u8);
        return length < 0 ? null : Encoding.Latin1.GetString(pdf.Slice(from, length))[$"\n{id} 0 obj\n".Length..];
    }

    private static int Items(Update update, IReadOnlyList<Bookmark> bookmarks)
    {
        var root = update.Reserve(1 + bookmarks.Count);
        var parents = new int[bookmarks.Count];
        for (var (index, chapter) = (0, root); index < bookmarks.Count; index++)
        {
            parents[index] = bookmarks[index].IsPart ? chapter : root;
            if (!bookmarks[index].IsPart) chapter = IdOf(index);
        }

        update.Object(root, $"<</Type /Outlines{Family(root, isOpen: true)}>>");
        for (var index = 0; index < bookmarks.Count; index++)
        {
            var (id, parent) = (IdOf(index), parents[index]);
            var siblings = ChildrenOf(parent);
            var at = siblings.IndexOf(id);
            var links = (at > 0 ? $"\n/Prev {siblings[at - 1]} 0 R" : "") + (at + 1 < siblings.Count ? $"\n/Next {siblings[at + 1]} 0 R" : "");
            update.Object(id, $"<</Title {Written(bookmarks[index].Title)}\n/Parent {parent} 0 R{links}{Family(id, isOpen: false)}\n/Dest /{bookmarks[index].Place}>>");
        }

        return root;

        int IdOf(int index) => root + 1 + index;

        List<int> ChildrenOf(int parent) => [.. Enumerable.Range(0, parents.Length).Where(index => parents[index] == parent).Select(IdOf)];

        // A negative count says that the parts of a chapter are folded away.
        string Family(int parent, bool isOpen) => ChildrenOf(parent) is [var first, ..] children
            ? string.Create(CultureInfo.InvariantCulture, $"\n/First {first} 0 R\n/Last {children[^1]} 0 R\n/Count {(isOpen ? children.Count : -children.Count)}")
            : "";
    }

    /// <summary>A text as PDF writes it (ISO 32000-1, 7.9.2): letters that PDFDocEncoding shares with Latin-1 as they are, which is half as long, any other text as UTF-16.</summary>
    private static string Written(string text) => text.All(each => each is >= ' ' and <= '~' or >= '\u00A1' and <= '\u00FF' and not '\u00AD')
        ? $"({text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})"
        : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"trailer\n<</Size (?<size>\d+)\n/Root (?<root>\d+) 0 R\n/Info (?<info>\d+) 0 R(?:\n[^>]*)?>>\nstartxref\n(?<start>\d+)\n%%EOF\s*$", RegexOptions.RightToLeft)]
    private static partial Regex Trailer();

    /// <summary>The objects of one update, and its cross-reference table.</summary>
    private sealed class Update(int start, int size)
    {
        private readonly StringBuilder text = new("\n");
        private readonly SortedDictionary<int, int> offsets = [];
        private int next = size;

        public int Reserve(int objects)
        {
            var first = next;
            next += objects;
            return first;
        }

        public void Object(int id, string content)
        {
            offsets.Add(id, start + text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{id} 0 obj\n{content}\nendobj\n");
        }

        public string Close(string root, string info, string previous)
        {
            var table = start + text.Length;
            text.Append("xref\n");
            foreach (var (id, offset) in offsets) text.Append(CultureInfo.InvariantCulture, $"{id} 1\n{offset:0000000000} 00000 n \n");
            return text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {next}\n/Root {root} 0 R\n/Info {info} 0 R\n/Prev {previous}>>\nstartxref\n{table}\n%%EOF\n").ToString();
        }
    }
}
