using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pipeline.Core.Erasures;

/// <summary>Rewrites the texts of a JSON document and leaves all else as it was: numbers to the digit, order, members that occur twice.</summary>
internal static class PersonalJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Null when the bytes are no JSON document; else whether a text changed, and the document with it.</summary>
    public static (bool Changed, byte[] Bytes)? Rewrite(ReadOnlySpan<byte> json, Func<string, string> text)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length + 64);
        var changed = false;
        try
        {
            var reader = new Utf8JsonReader(json);
            using var writer = new Utf8JsonWriter(buffer, Relaxed);
            var member = "";
            while (reader.Read()) Copy(ref reader, writer, text, ref member, ref changed);
            writer.Flush();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }

        return (changed, changed ? buffer.WrittenSpan.ToArray() : json.ToArray());
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer, Func<string, string> text, ref string member, ref bool changed)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: writer.WriteStartObject(); break;
            case JsonTokenType.EndObject: writer.WriteEndObject(); break;
            case JsonTokenType.StartArray: writer.WriteStartArray(); break;
            case JsonTokenType.EndArray: writer.WriteEndArray(); break;
            case JsonTokenType.PropertyName: writer.WritePropertyName(Changed(member = reader.GetString()!, text, ref changed)); break;
            case JsonTokenType.String: writer.WriteStringValue(Changed(reader.GetString()!, text, ref changed)); break;
            case JsonTokenType.Number when member.Contains("shopper", StringComparison.OrdinalIgnoreCase): CopyNumber(Encoding.UTF8.GetString(reader.ValueSpan), writer, text, ref changed); break;
            default: writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true); break;
        }
    }

    /// <summary>A shopper's id may have been sent as a number.</summary>
    private static void CopyNumber(string number, Utf8JsonWriter writer, Func<string, string> text, ref bool changed)
    {
        var after = text(number);
        if (after == number) writer.WriteRawValue(number, skipInputValidation: true);
        else writer.WriteStringValue(after);
        changed |= after != number;
    }

    private static string Changed(string before, Func<string, string> text, ref bool changed)
    {
        var after = PersonalBytes.RewriteText(before, text);
        changed |= !string.Equals(after, before, StringComparison.Ordinal);
        return after;
    }
}
