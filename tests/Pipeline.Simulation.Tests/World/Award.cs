using System.Text;
using Pipeline.Core.Programmes;

namespace Pipeline.Simulation.Tests.World;

/// <summary>Two seasons of a small award, of eighteen and twelve months, whose rules the dice choose.</summary>
internal static class Award
{
    public const string Form = "the-form";
    public const int AlertsBelow = 40;
    public const string Secret = "whsec_c2ltdWxhdGlvbi1zZWNyZXQ=";

    public static IReadOnlyList<(string Id, string Start, string End, string? Previous)> Seasons { get; } =
        [("award-1", "2023-09-01", "2025-02-28", null), ("award-2", "2025-03-01", "2026-02-28", "award-1")];

    public static byte[] Definition(int season, AwardRules rules)
    {
        var (id, start, end, previous) = Seasons[season];
        return Encoding.UTF8.GetBytes($$"""
            { "id": "{{id}}", "name": "Prisen", "locale": "nb", "timeZone": "Europe/Oslo",
              "season": { "start": "{{start}}", "end": "{{end}}", "previous": {{(previous is null ? "null" : $"\"{previous}\"")}} },
              "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ],
              "classes": [ { "id": "all", "name": "Alle" } ], "areas": [ { "id": "whole", "name": "Alt" } ],
              "questions": [
                { "id": "good", "area": "whole", "kind": "scored", "text": "Bra?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] },
                { "id": "fast", "area": "whole", "kind": "scored", "text": "Raskt?", "options": [ { "code": "yes", "points": 2 }, { "code": "partly", "points": 1 }, { "code": "no", "points": 0 } ] },
                { "id": "feeling", "area": "whole", "kind": "unscored", "text": "Hvordan?", "options": [ { "code": "bad" }, { "code": "fine" } ] } ],
              "rules": { "review": "{{(rules.Review ? "manual" : "auto")}}", "reports": "{{(rules.Reports ? "approve" : "auto")}}", "posts": "{{(rules.Posts ? "approve" : "auto")}}",
                         "alerts": { "enabled": {{(rules.Alerts ? "true" : "false")}}, "totalBelow": {{AlertsBelow}} },
                         "retention": { "payloads": {{rules.PayloadDays}}, "deliveries": {{rules.DeliveryDays}} },
                         "minimumShown": 1, "minimumContributors": 1, "minimumClass": 1, "dialoguesToQualify": 1 },
              "schedule": [ { "period": "month", "post": "so-far", "newsletter": {{(rules.Newsletters ? "true" : "false")}}, "reports": true }, { "period": "season", "post": "result", "reports": true } ],
              "participants": [
                { "id": "aurora", "name": "Aurora", "class": "all", "entitlement": "full", "contacts": [ { "email": "a@aurora.example" } ] },
                { "id": "boreas", "name": "Boreas", "class": "all", "entitlement": "full", "contacts": [ { "email": "b@boreas.example" } ] },
                { "id": "cirrus", "name": "Cirrus", "class": "all", "entitlement": "teaser", "contacts": [] } ] }
            """);
    }

    public static byte[] FormDefinition(int season) =>
        Encoding.UTF8.GetBytes($$"""{ "id": "{{FormOf(season)}}", "programme": "{{Seasons[season].Id}}", "provider": "native", "secrets": [ "secret" ] }""");

    public static string FormOf(int season) => $"{Form}-{season}";

    public static Programme Read(byte[] definition, int season) =>
        ProgrammeReader.Read(definition, Seasons[season].Id) is { Programme: { } programme } ? programme : throw new InvalidDataException(string.Join("; ", ProgrammeReader.Read(definition, Seasons[season].Id).Faults));
}
