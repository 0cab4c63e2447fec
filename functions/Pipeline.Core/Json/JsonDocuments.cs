using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>
/// Parses UTF-8 JSON, with or without a byte order mark, at most 64 levels deep. Every text of a parsed document is safe to read:
/// bytes that are not UTF-8 and halves of surrogate pairs (RFC 8259 section 8.2) are faults here, with line and column counted from 1.
/// </summary>
public static class JsonDocuments
{
    public static JsonReading Parse(ReadOnlySpan<byte> utf8)
    {
        var json = ByteOrderMark.Strip(utf8);
        if (Malformed.FindBadEncoding(json) is { } encoding) return new(default, encoding);
        try
        {
            return FindBrokenText(json) is { } broken ? new(default, broken) : new(JsonElement.Parse(json), null);
        }
        catch (JsonException exception)
        {
            return new(default, Malformed.From(exception, json));
        }
    }

    private static Fault? FindBrokenText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !Surrogates.ArePaired(ref reader))
                return Malformed.At(json, (int)reader.TokenStartIndex, Surrogates.Complaint);
        }

        return null;
    }
}
