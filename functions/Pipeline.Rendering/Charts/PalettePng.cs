using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Pipeline.Rendering.Charts;

/// <summary>
/// Writes a PNG of at most 256 colours, 8 bits a pixel, for pictures of few colours such as charts: a mail must be small. Rows are not filtered: an
/// index says nothing about its neighbour's value, and on our charts every filter made the file a tenth to a third larger and took longer. Shades of
/// antialiasing that differ only in the lowest bits of their channels become the most frequent of them, so that the colours of bars, text and
/// background stay what they are. PNG, third edition, sections 5, 9 and 11.
/// </summary>
internal static class PalettePng
{
    private const int MostColours = 256;

    /// <summary>Of the eight bits of a channel: sixteen shades are enough for the edges of letters and lines, and make a file a tenth smaller.</summary>
    private const int FewestDropped = 4;

    private const int Typical = 32 * 1024;

    /// <summary>On our charts a fourth of the time of the usual level, for a file that is a sixteenth larger.</summary>
    private static readonly ZLibCompressionOptions Packing = new() { CompressionLevel = 3, CompressionStrategy = ZLibCompressionStrategy.Filtered };

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Of opaque RGBA pixels, row by row without gaps.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> rgba, int width, int height)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(rgba);
        var rented = ArrayPool<byte>.Shared.Rent((width + 1) * height);
        var rows = rented.AsSpan(0, (width + 1) * height);
        List<uint> palette = [];
        Fill(rows, pixels, width, IndexesOf(ColoursOf(pixels), palette));
        using var packed = new MemoryStream(Typical);
        using (var zlib = new ZLibStream(packed, Packing, leaveOpen: true)) zlib.Write(rows);
        ArrayPool<byte>.Shared.Return(rented);

        using var file = new MemoryStream((int)packed.Length + 1024);
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, 3);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [.. palette.SelectMany(colour => (byte[])[(byte)colour, (byte)(colour >> 8), (byte)(colour >> 16)])]);
        Chunk(file, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Every colour, the most frequent first. Charts are long runs of one colour, which are found as such.</summary>
    private static List<uint> ColoursOf(ReadOnlySpan<uint> pixels)
    {
        Dictionary<uint, int> counts = [];
        while (!pixels.IsEmpty)
        {
            var run = RunOf(pixels);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, pixels[0], out _) += run;
            pixels = pixels[run..];
        }

        return [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).Select(count => count.Key)];
    }

    /// <summary>The place of every colour in a palette that is small enough, and the palette: of colours that fall together the most frequent.</summary>
    private static Dictionary<uint, byte> IndexesOf(List<uint> colours, List<uint> palette)
    {
        for (var dropped = FewestDropped; ; dropped++)
        {
            var mask = 0x010101u * (byte)(0xFF << dropped);
            Dictionary<uint, byte> groups = [];
            palette.Clear();
            foreach (var colour in colours)
                if (palette.Count < MostColours && groups.TryAdd(colour & mask, (byte)palette.Count)) palette.Add(colour);
            if (colours.TrueForAll(colour => groups.ContainsKey(colour & mask))) return colours.ToDictionary(colour => colour, colour => groups[colour & mask]);
        }
    }

    private static void Fill(Span<byte> rows, ReadOnlySpan<uint> pixels, int width, Dictionary<uint, byte> indexes)
    {
        while (!pixels.IsEmpty)
        {
            rows[0] = 0;
            rows = rows[1..];
            for (var row = pixels[..width]; !row.IsEmpty;)
            {
                var run = RunOf(row);
                rows[..run].Fill(indexes[row[0]]);
                rows = rows[run..];
                row = row[run..];
            }

            pixels = pixels[width..];
        }
    }

    private static int RunOf(ReadOnlySpan<uint> pixels) => pixels.IndexOfAnyExcept(pixels[0]) is >= 0 and var end ? end : pixels.Length;

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(content);
        var check = new Crc32();
        check.Append(kind);
        check.Append(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, check.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
