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

    public static bool IsMark(char each) => each is >= Open and <= LastDigit;

    public static string Wrap(int entry, string text)
    {
        Span<char> digits = stackalloc char[10];
        entry.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        digits = digits[..length];
        foreach (ref var digit in digits) digit = (char)(Zero + (digit - '0'));
        return $"{Open}{digits}{Middle}{text}{Close}";
    }

    public static string Strip(string text)
    {
        var plain = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange(Open, LastDigit) is >= 0 and var mark)
        {
            plain.Append(rest[..mark]);
            var end = rest[mark] == Open ? rest[mark..].IndexOf(Middle) : 0;
            rest = end < 0 ? [] : rest[(mark + end + 1)..];
        }

        return plain.Append(rest).ToString();
    }

    /// <summary>The entry index between Open and Middle.</summary>
    public static int Index(ReadOnlySpan<char> digits)
    {
        var index = 0;
        foreach (var digit in digits) index = (index * 10) + (digit - Zero);
        return index;
    }
}
