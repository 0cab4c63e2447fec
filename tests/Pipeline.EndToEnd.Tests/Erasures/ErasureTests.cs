using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Adapters.Forms;
using Pipeline.Core.Newsletters;
using Pipeline.EndToEnd.Tests.OtherSeason;

namespace Pipeline.EndToEnd.Tests.Erasures;

/// <summary>A person in every place, erased over HTTP, and the whole account read again by the test's own reader.</summary>
public sealed class ErasureTests(RunningPipeline pipeline) : IClassFixture<RunningPipeline>
{
    private const string Email = "kari.prøve@example.org", Name = "Kari Prøvesen-Ås", Shopper = "shopper-kari-77", Reader = "lesar.kari@example.org", Passage = "den høye med rødt skjerf";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private StorageReader Storage => new(pipeline.App.Services);

    [Fact]
    public async Task A_person_in_every_place_is_gone_from_all_of_them_and_stays_gone()
    {
        var counted = await PlantAsync();
        foreach (var text in new[] { Email, Name, Shopper, Reader, Passage }) (await Storage.FindAsync(text, Cancellation)).ShouldNotBeEmpty(text);

        await EraseAsync("contact", Email);
        await EraseAsync("shopper", Shopper);
        await EraseAsync("subscriber", Reader);
        await EraseAsync("text", Passage);
        var repeated = await EraseAsync("shopper", Shopper);
        var sentAgain = await SendAsync(Dialogue("planted-1"));
        var quarantined = await HookAsync(Dialogue("planted-2").Replace("\"chat\"", "\"pigeon\"", StringComparison.Ordinal));
        var put = await pipeline.PutAsync($"api/programmes/{Award.Id}", Definition(), Cancellation);

        foreach (var text in new[] { Email, Name, Shopper, Reader, Passage }) (await Storage.FindAsync(text, Cancellation)).ShouldBeEmpty(text);
        repeated.GetProperty("changed").GetInt32().ShouldBe(0);
        sentAgain.ShouldContain("duplicate");
        quarantined.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (put.StatusCode, (await put.Content.ReadAsStringAsync(Cancellation)).Contains("/participants/0/contacts/0/email", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.BadRequest, true));
        (await CountAsync()).ShouldBe(counted);
        var kept = await pipeline.Client.GetStringAsync($"api/erasures/{Award.Id}", Cancellation);
        JsonDocument.Parse(kept).RootElement.GetProperty("erasures").GetArrayLength().ShouldBe(4);
        kept.ShouldNotContain("kari", Case.Insensitive);
    }

    [Fact]
    public async Task A_backup_that_brings_a_person_back_is_erased_again_without_being_told_whom()
    {
        (await pipeline.PutAsync($"api/programmes/{Award.Id}", Award.Definition, Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        await EraseAsync("text", Passage);
        await BlobAsync("drafts", $"{Award.Id}/season/restored/v1-0.md", $"Skrevet om {Passage.ToUpperInvariant()}.");

        var again = await pipeline.PostAsync($"api/erasures/{Award.Id}/again", "", "application/json", Cancellation);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Storage.FindAsync(Passage, Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"kind":"person","value":"Kari N","reason":"x"}""", "/kind")]
    [InlineData("""{"kind":"text","value":"ab","reason":"x"}""", "/value")]
    [InlineData("""{"kind":"contact","value":"kari@example.org","reason":"kari@example.org asked"}""", "/reason")]
    public async Task What_cannot_be_erased_is_422_and_says_what_to_send(string body, string pointer)
    {
        (await pipeline.PutAsync($"api/programmes/{Award.Id}", Award.Definition, Cancellation)).IsSuccessStatusCode.ShouldBeTrue();

        var answer = await pipeline.PostAsync($"api/erasures/{Award.Id}", body, "application/json", Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain($"\"{pointer}\"");
    }

    /// <summary>Through the doors where there is one, else as the stores write; answers how many dialogues are counted.</summary>
    private async Task<int> PlantAsync()
    {
        await pipeline.PutAsync($"api/programmes/{Award.Id}", Definition(), Cancellation);
        (await pipeline.PutAsync("api/forms/test", $$"""{ "id": "test", "programme": "{{Award.Id}}", "provider": "native", "secrets": [ "test" ] }""", Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        await SendAsync(Dialogue("planted-1").Replace(Passage, "en annen", StringComparison.Ordinal));
        await SendAsync(Dialogue("planted-1"));
        await HookAsync(Dialogue("planted-3").Replace("\"chat\"", "\"pigeon\"", StringComparison.Ordinal));
        var counted = await CountAsync();
        await RowAsync("deliveries", $"{Award.Id}~season", $"report~alfa~{Email}~v1", new() { ["Recipient"] = Email, ["State"] = "Delivered", ["Events"] = $$"""[{"to":"{{Email}}"}]""" });
        await RowAsync("contacts", $"{Award.Id}~alfa", $"{Email}~report", new() { ["Reason"] = $"{Name} asked" });
        await RowAsync("contacttokens", "hash-1", "hash-1", new() { ["Programme"] = Award.Id, ["Email"] = Email });
        await RowAsync("appeals", Award.Id, "appeal-1", new() { ["By"] = Name, ["Text"] = $"Det gjelder {Passage}.", ["History"] = Encoding.UTF8.GetBytes($$"""[{"By":"{{Email}}"}]""") });
        await RowAsync("audit", "desk", "0001", new() { ["By"] = Name, ["What"] = $"GET /desk/{Award.Id}/review?shopper={Shopper}&by={Uri.EscapeDataString(Email)}" });
        await RowAsync("quotes", Award.Id, "quote-1", new() { ["Decisions"] = $$"""[{"By":"{{Name}}"}]""" });
        await RowAsync("drafts", Award.Id, "post-1", new() { ["Title"] = $"Om {Passage}", ["EditedBy"] = Name });
        await RowAsync("periods", Award.Id, "season-x", new() { ["Waiting"] = $"for {Name}" });
        await SubscribeAsync();
        await BlobAsync("drafts", $"{Award.Id}/season/post-1/v1-0.html", $"<p>{WebUtility.HtmlEncode(Passage)}, sa {Name}</p>");
        await BlobAsync("reports", $"{Award.Id}/season/alfa/v1-0.txt", $"{Passage}\n{Email}");
        await BlobAsync("outbox", $"{Award.Id}~season/report~alfa~{Email}~v1.eml", $"To: {Email}\r\nSubject: Hei\r\n\r\nHei {Name}");
        await BlobAsync("outbox", $"{Award.Id}~season/report~alfa~other@example.org~v1.eml", $"To: other@example.org\r\nSubject: Hei\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes($"Om {Passage}"))}\r\n");
        await BlobAsync("outbox", "confirmations/abc.eml", $"To: {Reader}\r\nSubject: Bekreft\r\n\r\nHei");
        await BlobAsync("raw", $"{Award.Id}/alfa/orphan.gz", $$"""{"shopper":"{{Shopper}}"}""");
        return counted;
    }

    private async Task<JsonElement> EraseAsync(string kind, string value)
    {
        var answer = await pipeline.PostAsync($"api/erasures/{Award.Id}", JsonSerializer.Serialize(new { kind, value, reason = "Asked to be forgotten." }), "application/json", Cancellation);
        var said = await answer.Content.ReadAsStringAsync(Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, said);
        var proof = JsonDocument.Parse(said).RootElement;
        proof.GetProperty("left").GetInt32().ShouldBe(0, said);
        return proof;
    }

    private static string Definition()
    {
        var definition = JsonNode.Parse(Award.Definition)!;
        definition["participants"]![0]!["contacts"]!.AsArray().Add(new JsonObject { ["email"] = Email, ["name"] = Name });
        return definition.ToJsonString();
    }

    private static string Dialogue(string id) => new JsonObject
    {
        ["id"] = id,
        ["programme"] = Award.Id,
        ["participant"] = "alfa",
        ["channel"] = "chat",
        ["occurredAt"] = "2024-03-05T10:00:00+01:00",
        ["shopper"] = Shopper,
        ["responder"] = "human",
        ["outcome"] = "answered",
        ["answers"] = new JsonObject { ["greeted"] = "yes", ["trusted"] = "no" },
        ["comments"] = new JsonObject { ["overall"] = $"Snakket med {Passage}; {Name} <{Email}> fulgte opp." },
    }.ToJsonString();

    private async Task<string> SendAsync(string evaluation) =>
        await (await pipeline.PostAsync("api/evaluations", evaluation, "application/json", Cancellation)).Content.ReadAsStringAsync(Cancellation);

    private async Task<HttpResponseMessage> HookAsync(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var seconds = pipeline.Clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/hooks/test") { Content = new ByteArrayContent(body) };
        request.Headers.Add(StandardWebhooks.IdHeader, "msg");
        request.Headers.Add(StandardWebhooks.TimestampHeader, seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(RunningPipeline.Secret, "msg", seconds, body));
        return await pipeline.Client.SendAsync(request, Cancellation);
    }

    private async Task<int> CountAsync() =>
        JsonDocument.Parse(await pipeline.Client.GetStringAsync($"api/results/{Award.Id}/season", Cancellation)).RootElement.GetProperty("dialogues").GetInt32();

    private async Task RowAsync(string table, string partition, string row, Dictionary<string, object> columns)
    {
        var entity = new TableEntity(partition, row);
        foreach (var (name, value) in columns) entity[name] = value;
        await pipeline.App.Services.GetRequiredService<TableServiceClient>().GetTableClient(table).UpsertEntityAsync(entity, TableUpdateMode.Replace, Cancellation);
    }

    private async Task BlobAsync(string container, string name, string content) =>
        await pipeline.App.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(container).GetBlobClient(name).UploadAsync(new BinaryData(content), overwrite: true, Cancellation);

    private async Task SubscribeAsync()
    {
        var (subscribers, asked) = (pipeline.App.Services.GetRequiredService<ISubscribers>(), pipeline.Clock.GetUtcNow().AddDays(-9));
        var subscriber = new Subscriber(Award.Id, Reader, "nb", asked, new Uri("https://award.example/newsletter"), new Consent("Ja takk.", "1"), null);
        (await subscribers.SaveAsync(subscriber, "token-of-kari", Cancellation)).ShouldBeTrue();
    }
}
