using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Core.Periods;

namespace Pipeline.Rendering.Ledgers;

/// <summary>Writes a ledger with one entry a line, so that two versions of a text can be compared by eye.</summary>
internal static partial class LedgerJson
{
    private static readonly Entries Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int MostKept = 4 << 20;

    /// <summary>A thread keeps its room for the next ledger: a report's is so large that making it anew for each would be most of the collector's work.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? spare;

    public static string Write(LedgerHeader header, params IReadOnlyList<LedgerPart> parts)
    {
        var json = spare ?? new ArrayBufferWriter<byte>(64 * 1024);
        spare = null;
        Write(json, header, parts);
        var text = Encoding.UTF8.GetString(json.WrittenSpan);
        json.ResetWrittenCount();
        if (json.Capacity <= MostKept) spare = json;
        return text;
    }

    private static void Write(ArrayBufferWriter<byte> json, LedgerHeader header, IReadOnlyList<LedgerPart> parts)
    {
        using var writer = new Utf8JsonWriter(json, Options);
        json.Write("{\n"u8);
        Property(json, writer, "programme"u8, header.Programme);
        if (header.Participant is not null) Property(json, writer, "participant"u8, header.Participant);
        Property(json, writer, "period"u8, header.Period.Text);
        Property(json, writer, "phase"u8, header.Phase == Phase.Final ? "final" : "running");
        Property(json, writer, "from"u8, Day(header.Days.From));
        Property(json, writer, "through"u8, Day(header.Days.Through));
        Property(json, writer, "template"u8, header.Template);
        Property(json, writer, "locale"u8, header.Locale);
        json.Write("  \"parts\": ["u8);
        for (var part = 0; part < parts.Count; part++)
        {
            json.Write(part == 0 ? "\n    { \"part\": "u8 : ",\n    { \"part\": "u8);
            Value(writer, parts[part].Name);
            json.Write(", \"entries\": ["u8);
            for (var entry = 0; entry < parts[part].Entries.Count; entry++)
            {
                json.Write(entry == 0 ? "\n      "u8 : ",\n      "u8);
                writer.Reset();
                JsonSerializer.Serialize(writer, parts[part].Entries[entry], Json.LedgerEntry);
            }

            json.Write("\n    ] }"u8);
        }

        json.Write("\n  ]\n}\n"u8);
    }

    private static void Property(ArrayBufferWriter<byte> json, Utf8JsonWriter writer, ReadOnlySpan<byte> name, string value)
    {
        json.Write("  \""u8);
        json.Write(name);
        json.Write("\": "u8);
        Value(writer, value);
        json.Write(",\n"u8);
    }

    private static void Value(Utf8JsonWriter writer, string value)
    {
        writer.Reset();
        writer.WriteStringValue(value);
        writer.Flush();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [JsonSerializable(typeof(LedgerEntry))]
    private sealed partial class Entries : JsonSerializerContext;
}
