using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Core.Programmes;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>The programme of a generated season: its definition as it is put (JSON, UTF-8), and the same as the domain reads it.</summary>
public sealed record SeasonDefinition(ReadOnlyMemory<byte> Json, Programme Programme)
{
    // The definition is a document of its own, never part of a page, so letters need no escape.
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static SeasonDefinition Of(SeasonShape shape, IReadOnlyList<Entrant> entrants)
    {
        var questionnaire = SeasonResources.Questionnaire();
        var definition = new JsonObject
        {
            ["id"] = shape.Programme,
            ["name"] = Text(shape.Name),
            ["locale"] = questionnaire["locale"]!.DeepClone(),
            ["timeZone"] = questionnaire["timeZone"]!.DeepClone(),
            ["author"] = questionnaire["author"]!.DeepClone(),
            ["season"] = new JsonObject
            {
                ["start"] = Day(shape.Days.From),
                ["end"] = Day(shape.Days.Through),
                ["awardDate"] = Day(shape.AwardDate),
                ["next"] = Text(shape.Next),
                ["previous"] = null,
            },
            ["channels"] = questionnaire["channels"]!.DeepClone(),
            // All of them, also in a season too small to fill them: the questionnaire names classes.
            ["classes"] = new JsonArray([.. SeasonResources.Roster().Select(each => new JsonObject { ["id"] = each.Id, ["name"] = Text(each.Name) })]),
        };
        foreach (var (name, value) in questionnaire)
            if (!definition.ContainsKey(name)) definition[name] = value!.DeepClone();
        definition["participants"] = new JsonArray([.. entrants.Select(entrant => Participant(entrant.Participant))]);
        var json = JsonSerializer.SerializeToUtf8Bytes(definition, Indented);
        var reading = ProgrammeReader.Read(json);
        return new SeasonDefinition(json, reading.Programme ?? throw new InvalidDataException($"The definition has faults: {string.Join("; ", reading.Faults)}"));
    }

    private static JsonObject Participant(Participant participant) => new()
    {
        ["id"] = participant.Id,
        ["name"] = participant.Name,
        ["class"] = participant.Class,
        ["entitlement"] = participant.Entitlement == Entitlement.Full ? "full" : "teaser",
        ["contacts"] = new JsonArray([.. participant.Contacts.Select(contact =>
            new JsonObject { ["email"] = contact.Email, ["name"] = contact.Name, ["locale"] = contact.Locale })]),
    };

    private static JsonObject Text(IReadOnlyDictionary<string, string> byLocale) =>
        new(byLocale.OrderBy(text => text.Key == "nb" ? 0 : 1).Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value)));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
