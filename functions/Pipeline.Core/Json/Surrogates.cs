using System.Buffers.Text;
using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>Finds `\ud83d` without its other half: the grammar of JSON allows it, but no text can hold it.</summary>
internal static class Surrogates
{
    public const string Complaint = "The text has one half of a surrogate pair; send the whole character or leave it out.";

    /// <summary>Whether the reader's current text, still escaped, has only whole characters.</summary>
    public static bool ArePaired(ref Utf8JsonReader reader) => !reader.ValueIsEscaped || ArePaired(reader.ValueSpan);

    private static bool ArePaired(ReadOnlySpan<byte> escaped)
    {
        while (escaped.IndexOf((byte)'\\') is >= 0 and var at)
        {
            escaped = escaped[at..];
            var unit = UnitAt(escaped);
            if (char.IsLowSurrogate(unit)) return false;
            if (char.IsHighSurrogate(unit))
            {
                escaped = escaped[6..];
                if (!char.IsLowSurrogate(UnitAt(escaped))) return false;
                escaped = escaped[6..];
            }
            else
            {
                escaped = escaped[2..];
            }
        }

        return true;
    }

    private static char UnitAt(ReadOnlySpan<byte> escaped) =>
        escaped.StartsWith("\\u"u8) && Utf8Parser.TryParse(escaped.Slice(2, 4), out ushort unit, out _, 'x') ? (char)unit : '\0';
}
