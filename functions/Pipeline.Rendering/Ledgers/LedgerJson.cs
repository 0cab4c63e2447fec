using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Core.Periods;

namespace Pipeline.Rendering.Ledgers;

/// <summary>Writes a ledger with one entry a line, so that two versions of a text can be compared by eye.</summary>
internal static class LedgerJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(LedgerHeader header, params IReadOnlyList<LedgerPart> parts)
    {
        var json = new StringBuilder("{\n");
        Property(json, "programme", header.Programme);
        if (header.Participant is not null) Property(json, "participant", header.Participant);
        Property(json, "period", header.Period.Text);
        Property(json, "phase", header.Phase == Phase.Final ? "final" : "running");
        Property(json, "from", Day(header.Days.From));
        Property(json, "through", Day(header.Days.Through));
        Property(json, "template", header.Template);
        Property(json, "locale", header.Locale);
        json.Append("  \"parts\": [");
        for (var part = 0; part < parts.Count; part++)
        {
            json.Append(part == 0 ? "\n" : ",\n").Append("    { \"part\": ").Append(JsonSerializer.Serialize(parts[part].Name, Options)).Append(", \"entries\": [");
            for (var entry = 0; entry < parts[part].Entries.Count; entry++)
                json.Append(entry == 0 ? "\n" : ",\n").Append("      ").Append(JsonSerializer.Serialize(parts[part].Entries[entry], Options));
            json.Append("\n    ] }");
        }

        return json.Append("\n  ]\n}\n").ToString();
    }

    private static void Property(StringBuilder json, string name, string value) =>
        json.Append("  \"").Append(name).Append("\": ").Append(JsonSerializer.Serialize(value, Options)).Append(",\n");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
