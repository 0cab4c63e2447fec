namespace Pipeline.Core.Json;

internal static class ByteOrderMark
{
    public static ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return utf8.StartsWith(mark) ? utf8[mark.Length..] : utf8;
    }
}
