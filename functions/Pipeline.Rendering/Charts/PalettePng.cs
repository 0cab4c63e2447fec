using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Pipeline.Rendering.Charts;

/// <summary>
/// Writes a PNG of at most 256 colours, 8 bits a pixel, for pictures of few colours such as charts: a mail must be small. Rows are not filtered: an
/// index says nothing about its neighbour's value, and on our charts every filter made the file a tenth to a third larger and took longer. Where antialiasing makes more colours, the lowest bits of every channel are dropped until
/// they fit. PNG, third edition, sections 5, 9 and 11.
/// </summary>
internal static class PalettePng
{
    private const int MostColours = 256;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Of opaque RGBA pixels, row by row without gaps.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> rgba, int width, int height)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(rgba);
        var rows = new byte[(width + 1) * height];
        List<uint> palette = [];
        for (var dropped = 0; !TryIndex(pixels, width, dropped, rows, palette); dropped++) palette.Clear();

        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, 3);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [.. palette.SelectMany(colour => (byte[])[(byte)colour, (byte)(colour >> 8), (byte)(colour >> 16)])]);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(rows);
        Chunk(file, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>False when the colours without their lowest bits are still too many. Charts are long runs of one colour, which are found and filled as such.</summary>
    private static bool TryIndex(ReadOnlySpan<uint> pixels, int width, int dropped, Span<byte> rows, List<uint> palette)
    {
        Dictionary<uint, byte> known = [];
        var mask = 0x010101u * (byte)(0xFF << dropped);
        while (!pixels.IsEmpty)
        {
            rows[0] = 0;
            var row = pixels[..width];
            var indexes = rows[1..(width + 1)];
            while (!row.IsEmpty)
            {
                var colour = row[0];
                if (!known.TryGetValue(colour & mask, out var index))
                {
                    if (palette.Count == MostColours) return false;
                    known.Add(colour & mask, index = (byte)palette.Count);
                    palette.Add(colour);
                }

                var run = row.IndexOfAnyExcept(colour) is >= 0 and var end ? end : row.Length;
                indexes[..run].Fill(index);
                row = row[run..];
                indexes = indexes[run..];
            }

            pixels = pixels[width..];
            rows = rows[(width + 1)..];
        }

        return true;
    }

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
