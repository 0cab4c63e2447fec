using System.Text;

namespace Pipeline.Core.Forms;

/// <summary>The content of a webhook that was proved genuine: type, raw bytes and when it came.</summary>
public sealed record HookBody(string ContentType, ReadOnlyMemory<byte> Bytes, DateTimeOffset ReceivedAt)
{
    private const int LongestBoundary = 70;

    /// <summary>The type of bytes that were kept without it: parts of a form name their boundary in the first line (RFC 2046), everything else that is taken is JSON.</summary>
    public static string TypeOf(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("--"u8)) return "application/json";
        var line = bytes[2..Math.Min(bytes.Length, LongestBoundary + 4)];
        var end = line.IndexOfAny((byte)'\r', (byte)'\n');
        return $"multipart/form-data; boundary={Encoding.ASCII.GetString(end < 0 ? line : line[..end])}";
    }
}
