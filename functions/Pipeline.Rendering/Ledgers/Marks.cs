using System.Buffers;
using System.Globalization;
using System.Text;

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
    private const int LongestHead = 12;

    public static bool IsMark(char each) => each is >= Open and <= LastDigit;

    public static string Wrap(int entry, string text) => string.Concat(Head(entry, stackalloc char[LongestHead]), text, [Close]);

    /// <summary>Writes what comes before the marked text; after it comes `Close`.</summary>
    public static void Begin(StringBuilder text, int entry) => text.Append(Head(entry, stackalloc char[LongestHead]));

    public static string Strip(ReadOnlySpan<char> text)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length);
        var plain = room.AsSpan();
        var rest = text;
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

    private static ReadOnlySpan<char> Head(int entry, Span<char> room)
    {
        entry.TryFormat(room[1..], out var length, default, CultureInfo.InvariantCulture);
        foreach (ref var digit in room.Slice(1, length)) digit = (char)(Zero + (digit - '0'));
        (room[0], room[length + 1]) = (Open, Middle);
        return room[..(length + 2)];
    }
}
