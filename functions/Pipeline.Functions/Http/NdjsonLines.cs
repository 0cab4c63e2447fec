using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Pipeline.Functions.Http;

/// <summary>Streams the lines of newline-delimited JSON: number from 1, and the bytes, null for a line over the limit. Blank lines are passed over.</summary>
public static class NdjsonLines
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static async IAsyncEnumerable<(long Line, byte[]? Bytes)> ReadAsync(
        Stream stream, int lineLimit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var (line, tooLong) = (1L, false);
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var bytes = buffer.Slice(0, end);
                if (Take(bytes, line, tooLong || bytes.Length > lineLimit) is { } item) yield return item;
                (line, tooLong) = (line + 1, false);
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (result.IsCompleted)
            {
                if (Take(buffer, line, tooLong || buffer.Length > lineLimit) is { } last) yield return last;
                yield break;
            }

            if (buffer.Length > lineLimit)
            {
                // The rest of an overlong line is thrown away as it comes, so that it cannot fill the memory.
                tooLong = true;
                buffer = buffer.Slice(buffer.End);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static (long Line, byte[]? Bytes)? Take(ReadOnlySequence<byte> bytes, long line, bool tooLong)
    {
        if (tooLong) return (line, null);
        var taken = bytes.ToArray().AsSpan();
        if (line == 1 && taken.StartsWith(ByteOrderMark)) taken = taken[ByteOrderMark.Length..];
        return taken.Trim(" \t\r"u8).IsEmpty ? null : (line, taken.ToArray());
    }
}
