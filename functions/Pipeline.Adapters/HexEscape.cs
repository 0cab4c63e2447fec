using System.Globalization;
using System.Text;

namespace Pipeline.Adapters;

/// <summary>Writes characters that a key, a name or a packed text must not hold as `!` and two hexadecimal digits; every text comes back as it was.</summary>
internal static class HexEscape
{
    /// <summary>Escapes `!`, control characters and the reserved ones, which must lie below U+0100.</summary>
    public static string Write(string text, string reserved)
    {
        var at = 0;
        while (at < text.Length && !MustEscape(text[at], reserved)) at++;
        if (at == text.Length) return text;

        var escaped = new StringBuilder(text, 0, at, text.Length + 16);
        foreach (var character in text.AsSpan(at))
        {
            if (MustEscape(character, reserved)) escaped.Append(CultureInfo.InvariantCulture, $"!{(int)character:x2}");
            else escaped.Append(character);
        }

        return escaped.ToString();
    }

    public static string Read(string escaped)
    {
        if (!escaped.Contains('!')) return escaped;
        var text = new StringBuilder(escaped.Length);
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] != '!')
            {
                text.Append(escaped[at]);
                continue;
            }

            text.Append((char)byte.Parse(escaped.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            at += 2;
        }

        return text.ToString();
    }

    /// <summary>As above; what holds no escape is answered as it lies.</summary>
    public static ReadOnlySpan<char> Read(ReadOnlySpan<char> escaped) => escaped.Contains('!') ? Read(escaped.ToString()) : escaped;

    private static bool MustEscape(char character, string reserved) =>
        character == '!' || char.IsControl(character) || reserved.Contains(character);
}
