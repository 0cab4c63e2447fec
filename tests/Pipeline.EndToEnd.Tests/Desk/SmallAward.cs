using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Delivery;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>Programmes of two participants with a locked season and held report mails, each test's own.</summary>
internal static class SmallAward
{
    public const string Participant = "nordlys-kraft";

    private const string Definition = """
        {
          "id": "ID", "name": "Prisen", "locale": "nb", "timeZone": "Europe/Oslo", "season": { "start": "2023-10-02", "end": "2023-12-31" },
          "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" }, { "id": "chat", "name": "chat", "dialogues": "chatter" } ],
          "classes": [ { "id": "all", "name": "Alle" } ],
          "areas": [ { "id": "whole", "name": "Alt" } ],
          "questions": [
            { "id": "good", "area": "whole", "kind": "scored", "text": "Var det bra?", "options": [ { "code": "yes", "points": 1, "text": "Ja" }, { "code": "no", "points": 0, "text": "Nei" } ] },
            { "id": "nps", "kind": "nps", "text": "Vil du anbefale?" } ],
          "rules": { "reports": "approve", "posts": "approve" },
          "schedule": [ { "period": "season", "post": "result", "reports": true } ],
          "participants": [
            { "id": "nordlys-kraft", "name": "Nordlys Kraft", "class": "all", "entitlement": "full",
              "contacts": [ { "email": "a@nordlys.example", "name": "Anne" }, { "email": "b@nordlys.example", "name": "Bo", "locale": "en" } ] },
            { "id": "fjord-energi", "name": "Fjord Energi", "class": "all", "entitlement": "full", "contacts": [ { "email": "c@fjord.example", "name": "Cato" } ] } ]
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string DefinitionOf(string id) => Definition.Replace("ID", id, StringComparison.Ordinal);

    public static async Task PlayAsync(DeskSeason season, string id)
    {
        (await season.Pipeline.PutAsync($"api/programmes/{id}", DefinitionOf(id), Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        var lines = from participant in (string[])[Participant, "fjord-energi"]
                    from index in Enumerable.Range(0, 6)
                    select $$"""{"id":"{{id}}-{{participant}}-{{index}}","programme":"{{id}}","participant":"{{participant}}","channel":"phone","occurredAt":"2023-11-{{index + 10}}T12:00:00+01:00","responder":"human","outcome":"answered","answers":{"good":"{{(index == 0 && participant == "fjord-energi" ? "no" : "yes")}}","nps":"9"} }""";
        (await season.Pipeline.PostAsync("api/evaluations", string.Join('\n', lines), "application/x-ndjson", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await season.Pipeline.PostAsync($"api/periods/{id}/season/close", "", "application/json", Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        await season.Pipeline.App.Queues.WhenIdleAsync(Cancellation);
    }

    /// <summary>Opens an appeal about a participant's dialogue and gives its id.</summary>
    public static async Task<string> AppealAsync(DeskSeason season, string id, int dialogue)
    {
        var body = $$"""{"participant":"{{Participant}}","evaluation":"{{id}}-{{Participant}}-{{dialogue}}","kind":"re-score","text":"Vi ble ikke spurt.","by":"Kari"}""";
        var answer = await season.Pipeline.PostAsync($"api/appeals/{id}", body, "application/json", Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["id"]!.GetValue<string>();
    }

    /// <summary>As if the mail to a recipient could not be written.</summary>
    public static async Task FailAsync(DeskSeason season, string id, string recipient)
    {
        var deliveries = season.Pipeline.App.Services.GetRequiredService<IDeliveryStore>();
        var mail = (await deliveries.ListAsync(id, "season", MailKinds.Report, Cancellation)).First(each => each.Recipient == recipient);
        await deliveries.SaveAsync(mail with { State = DeliveryState.Dropped, Cause = DeliveryCause.NoReport, Detail = "The report's link was revoked; reissue it and send the mail again." }, Cancellation);
    }

    /// <summary>Sends the reports, takes a dialogue away that they tell of, and closes the season again.</summary>
    public static async Task CorrectAsync(DeskSeason season, string id)
    {
        await PostAsync(season, $"api/periods/{id}/season/release", "");
        await season.Pipeline.App.Queues.WhenIdleAsync(Cancellation);
        await WithdrawAsync(season, id, "fjord-energi", 0);
        await PostAsync(season, $"api/periods/{id}/season/close", """{"reopen":true,"reason":"En dialog er trukket."}""");
        await season.Pipeline.App.Queues.WhenIdleAsync(Cancellation);
    }

    public static Task WithdrawAsync(DeskSeason season, string id, string participant, int dialogue) =>
        PostAsync(season, $"api/evaluations/{id}/{participant}/{id}-{participant}-{dialogue}/review", """{"decision":"withdraw","reason":"Feil virksomhet."}""");

    public static async Task PostAsync(DeskSeason season, string path, string body)
    {
        using var answer = await season.Pipeline.PostAsync(path, body, "application/json", Cancellation);
        answer.IsSuccessStatusCode.ShouldBeTrue(path);
    }
}
