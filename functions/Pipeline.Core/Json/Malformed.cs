using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Pipeline.Core.Json;

/// <summary>Faults of bytes that are no JSON document, with line and column (in characters) counted from 1.</summary>
internal static class Malformed
{
    public static Fault From(JsonException exception, ReadOnlySpan<byte> json)
    {
        var offset = 0;
        for (var line = 0L; line < exception.LineNumber; line++) offset += json[offset..].IndexOf((byte)'\n') + 1;
        offset += (int)(exception.BytePositionInLine ?? 0);

        // The parser's sentence ends with its own position, counted from 0 and in bytes.
        var position = exception.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return At(json, offset, position < 0 ? exception.Message : exception.Message[..position]);
    }

    public static Fault At(ReadOnlySpan<byte> json, int offset, [Sentence] string complaint)
    {
        var before = json[..Math.Min(offset, json.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetString(before[(before.LastIndexOf((byte)'\n') + 1)..]).EnumerateRunes().Count() + 1;
        return new("", string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"The JSON is malformed at line {line}, column {column}: {complaint}"));
    }

    public static Fault? FindBadEncoding(ReadOnlySpan<byte> json)
    {
        if (Utf8.IsValid(json)) return null;
        var offset = 0;
        while (Rune.DecodeFromUtf8(json[offset..], out _, out var length) == System.Buffers.OperationStatus.Done) offset += length;
        return At(json, offset, "The bytes are not UTF-8; save or send the document as UTF-8.");
    }
}
