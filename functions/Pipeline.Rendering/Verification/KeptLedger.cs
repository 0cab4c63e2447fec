using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Rendering.Ledgers;

namespace Pipeline.Rendering.Verification;

/// <summary>A ledger as it was kept beside its text.</summary>
internal sealed record KeptLedger(string Programme, string Period, DateOnly Through, string Template, string Locale, IReadOnlyList<KeptLedger.KeptPart> Parts)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Throws FormatException when it is none.</summary>
    public static KeptLedger Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptLedger>(json, Options) ?? throw new FormatException("it holds nothing");
        }
        catch (JsonException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    public IReadOnlyList<LedgerEntry> EntriesOf(string part) => Parts.FirstOrDefault(each => each.Name == part)?.Entries
        ?? throw new FormatException($"it has no part \"{part}\"; it has {string.Join(", ", Parts.Select(each => each.Name))}");

    internal sealed record KeptPart([property: JsonPropertyName("part")] string Name, IReadOnlyList<LedgerEntry> Entries);
}
