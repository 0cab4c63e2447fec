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

    public static bool IsMark(char each) => each is >= Open and <= '\uE019';

    public static string Wrap(int entry, string text)
    {
        var marked = new StringBuilder(text.Length + 8).Append(Open);
        foreach (var digit in entry.ToString(CultureInfo.InvariantCulture)) marked.Append((char)(Zero + (digit - '0')));
        return marked.Append(Middle).Append(text).Append(Close).ToString();
    }

    public static string Strip(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == Open)
            {
                while (index < text.Length && text[index] != Middle) index++;
            }
            else if (!IsMark(text[index]))
            {
                plain.Append(text[index]);
            }
        }

        return plain.ToString();
    }

    /// <summary>The entry index between Open and Middle.</summary>
    public static int Index(ReadOnlySpan<char> digits)
    {
        var index = 0;
        foreach (var digit in digits) index = (index * 10) + (digit - Zero);
        return index;
    }
}
