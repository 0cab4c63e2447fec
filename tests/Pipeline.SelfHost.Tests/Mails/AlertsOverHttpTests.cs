using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Functions.Triggers;
using Pipeline.SelfHost.Tests.Support;
using Pipeline.Testing.SendGrid;

namespace Pipeline.SelfHost.Tests.Mails;

/// <summary>Five chats of a week, one of them bad, from the door to the mail at the start of the next week.</summary>
public sealed class AlertsOverHttpTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>
{
    private const string To = "kundesenter@bjorkeli-energi.example";

    private static readonly DateTimeOffset Thursday = new(2021, 1, 14, 9, 0, 0, TimeSpan.Zero), Monday = new(2021, 1, 17, 23, 7, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bad_dialogue_lies_in_the_outbox_on_Monday_once_and_leads_to_no_shopper()
    {
        await using var host = await SampleHost.StartAsync(azurite.Storage, "alerts-outbox", Thursday, TurnOn, new Dictionary<string, string?>(), Token);
        await SendAsync(host);

        await TickAsync(host);
        var before = await ReadAsync(host);
        host.Clock.SetUtcNow(Monday);
        await TickAsync(host);
        await TickAsync(host);
        var after = await ReadAsync(host);

        Deliveries(before).ShouldBeEmpty();
        var delivery = Deliveries(after).ShouldHaveSingleItem();
        (delivery.GetProperty("kind").GetString(), delivery.GetProperty("recipient").GetString(), delivery.GetProperty("state").GetString()).ShouldBe(("alert", To, "sent"));
        after.GetProperty("batches")[0].GetProperty("dialogues")[0].GetProperty("evaluation").GetString().ShouldBe("bad");
        var mail = await MailAsync(host, delivery.GetProperty("key").GetString()!);
        mail.ShouldContain("List-Unsubscribe: <http://localhost:7071/u/");
        mail.ShouldContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        mail.ShouldContain("11. januar til 17. januar 2021: 1 dialog (chat)");
        foreach (var revealing in (string[])["s-bad", "10:32", "2021-01-12", "12. januar", "Kort svar"]) mail.ShouldNotContain(revealing);
    }

    [Fact]
    public async Task Through_SendGrid_it_is_the_same_mail_and_who_unsubscribes_gets_no_more_of_them()
    {
        await using var sendGrid = await FakeSendGrid.StartAsync(Token);
        var settings = new Dictionary<string, string?> { ["SendGrid:ApiKey"] = FakeSendGrid.Key, ["SendGrid:BaseUrl"] = sendGrid.Address.ToString() };
        await using var host = await SampleHost.StartAsync(azurite.Storage, "alerts-sendgrid", Thursday, TurnOn, settings, Token);
        await SendAsync(host);
        host.Clock.SetUtcNow(Monday);
        await TickAsync(host);
        var first = sendGrid.Taken.ShouldHaveSingleItem();

        var link = new Uri(first.Json.GetProperty("personalizations")[0].TryGetProperty("headers", out var own)
            ? own.GetProperty("List-Unsubscribe").GetString()!.Trim('<', '>')
            : first.Json.GetProperty("headers").GetProperty("List-Unsubscribe").GetString()!.Trim('<', '>'));
        using var page = await host.Client.GetAsync(link.PathAndQuery, Token);
        using var left = await host.Client.PostAsync(link.PathAndQuery, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]), Token);
        left.EnsureSuccessStatusCode();
        await PostAsync(host, Bad(host, "late"));
        host.Clock.SetUtcNow(Monday.AddDays(7));
        await TickAsync(host);

        first.To.ShouldBe(To);
        first.Json.GetRawText().ShouldContain("1 dialog (chat)");
        first.Json.GetRawText().ShouldNotContain("s-bad");
        (await page.Content.ReadAsStringAsync(Token)).ShouldContain("<h2 id=\"alert\">Varsler</h2>");
        sendGrid.Taken.Count.ShouldBe(1);
        Deliveries(await ReadAsync(host)).Select(each => each.GetProperty("state").GetString()).ShouldBe(["cancelled", "sent"]);
    }

    [Fact]
    public async Task Events_told_late_twice_and_in_the_wrong_order_end_where_the_last_one_was()
    {
        await using var sendGrid = await FakeSendGrid.StartAsync(Token);
        using var events = new FakeEvents();
        var settings = new Dictionary<string, string?>
        {
            ["SendGrid:ApiKey"] = FakeSendGrid.Key,
            ["SendGrid:BaseUrl"] = sendGrid.Address.ToString(),
            ["SendGrid:EventKey"] = events.PublicKey,
        };
        await using var host = await SampleHost.StartAsync(azurite.Storage, "alerts-events", Thursday, TurnOn, settings, Token);
        await SendAsync(host);
        host.Clock.SetUtcNow(Monday);
        await TickAsync(host);
        var mail = sendGrid.Taken.ShouldHaveSingleItem();
        host.Clock.Advance(TimeSpan.FromDays(3));

        var (delivered, deferred, processed) = (FakeEvents.Of(mail, "delivered", Monday.AddSeconds(9)), FakeEvents.Of(mail, "deferred", Monday.AddSeconds(5)), FakeEvents.Of(mail, "processed", Monday));
        foreach (var told in (object[][])[[delivered, delivered], [deferred], [processed, delivered], [deferred, processed]])
        {
            using var request = events.Request(host.Clock.GetUtcNow(), told);
            using var answer = await host.Client.SendAsync(request, Token);
            answer.EnsureSuccessStatusCode();
        }

        await TickAsync(host);
        Deliveries(await ReadAsync(host)).ShouldHaveSingleItem().GetProperty("state").GetString().ShouldBe("delivered");
        sendGrid.Taken.Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Where_the_rules_do_not_say_so_nobody_is_told()
    {
        await using var host = await SampleHost.StartAsync(azurite.Storage, "alerts-off", Thursday, _ => { }, new Dictionary<string, string?>(), Token);
        await SendAsync(host);

        host.Clock.SetUtcNow(Monday);
        await TickAsync(host);

        var account = await ReadAsync(host);
        (account.GetProperty("enabled").GetBoolean(), account.GetProperty("batches").GetArrayLength()).ShouldBe((false, 0));
    }

    private static void TurnOn(JsonNode definition) => definition["rules"]!["alerts"] = new JsonObject { ["enabled"] = true, ["totalBelow"] = 40 };

    private static Task TickAsync(SampleHost host) => ActivatorUtilities.CreateInstance<TickAlerts>(host.Services).RunAsync(new TimerInfo(), Token);

    private static Task<JsonElement> ReadAsync(SampleHost host) => host.Client.GetFromJsonAsync<JsonElement>($"api/alerts/{host.Id}", Token);

    private static List<JsonElement> Deliveries(JsonElement account) =>
        [.. account.GetProperty("batches").EnumerateArray().SelectMany(batch => batch.GetProperty("deliveries").EnumerateArray())];

    private static async Task SendAsync(SampleHost host)
    {
        for (var day = 11; day < 15; day++)
        {
            var good = host.Dialogue(FormattableString.Invariant($"good-{day}"));
            good["occurredAt"] = FormattableString.Invariant($"2021-01-{day}T09:00:00+01:00");
            await PostAsync(host, good);
        }

        await PostAsync(host, Bad(host, "bad"));
    }

    private static JsonNode Bad(SampleHost host, string id)
    {
        var bad = host.Dialogue(id);
        bad["answers"] = JsonNode.Parse("""{ "answered-in-time": "slow", "welcome": "no", "asked-needs": "no", "spelling": "no", "valued": "no", "would-buy": "no" }""");
        bad["comments"] = JsonNode.Parse("""{ "overall": "Kort svar, og så var det slutt." }""");
        return bad;
    }

    private static async Task PostAsync(SampleHost host, JsonNode dialogue)
    {
        using var answer = await host.Client.PostAsync("api/evaluations", SampleHost.Json(dialogue.ToJsonString()), Token);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The mail's file, its parts decoded.</summary>
    private static async Task<string> MailAsync(SampleHost host, string key)
    {
        var blob = host.Get<BlobServiceClient>().GetBlobContainerClient("outbox").GetBlobClient($"{key}.eml");
        await using var file = await blob.OpenReadAsync(cancellationToken: Token);
        var message = await MimeKit.MimeMessage.LoadAsync(file, Token);
        return $"{string.Join('\n', message.Headers.Select(header => $"{header.Field}: {header.Value}"))}\n{message.TextBody}\n{message.HtmlBody}";
    }
}
