using System.Buffers;
using System.Globalization;

namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// The invisible brackets around everything a rendered text accounts for, made of private-use characters that no data can contain (`TextCleaner`).
/// A mark carries the index of its ledger entry.
/// </summary>
internal static class Marks
{
    public const char Open = '\uE000';
    public const char Middle = '\uE001';
    public const char Close = '\uE002';
    private const char Zero = '\uE010';
    private const char LastDigit = '\uE019';

    public static bool IsMark(char each) => each is >= Open and <= LastDigit;

    public static string Wrap(int entry, string text)
    {
        Span<char> head = stackalloc char[12];
        entry.TryFormat(head[1..], out var length, default, CultureInfo.InvariantCulture);
        foreach (ref var digit in head.Slice(1, length)) digit = (char)(Zero + (digit - '0'));
        (head[0], head[length + 1]) = (Open, Middle);
        return string.Concat(head[..(length + 2)], text, [Close]);
    }

    public static string Strip(string text)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length);
        var plain = room.AsSpan();
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange(Open, LastDigit) is >= 0 and var mark)
        {
            rest[..mark].CopyTo(plain);
            plain = plain[mark..];
            var end = rest[mark] == Open ? rest[mark..].IndexOf(Middle) : 0;
            rest = end < 0 ? [] : rest[(mark + end + 1)..];
        }

        rest.CopyTo(plain);
        var stripped = new string(room, 0, room.Length - plain.Length + rest.Length);
        ArrayPool<char>.Shared.Return(room);
        return stripped;
    }

    /// <summary>The entry index between Open and Middle.</summary>
    public static int Index(ReadOnlySpan<char> digits)
    {
        var index = 0;
        foreach (var digit in digits) index = (index * 10) + (digit - Zero);
        return index;
    }
}
