using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Pipeline.Adapters.Forms;
using Pipeline.EndToEnd.Tests.OtherSeason;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The doors as senders and readers meet them, with bad input of every kind.</summary>
public sealed class DoorsOverHttpTests(RunningPipeline pipeline) : IClassFixture<RunningPipeline>
{
    private const string Form = """{ "id": "test", "programme": "servicemesterskapet-2024", "provider": "native", "secrets": [ "test" ] }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "api/programmes/x")]
    [InlineData("PUT", "api/forms/x")]
    [InlineData("POST", "api/evaluations")]
    [InlineData("GET", "api/results/x/season")]
    [InlineData("POST", "api/periods/x/season/close")]
    [InlineData("GET", "api/drafts/x")]
    public async Task Without_a_key_a_door_stays_shut(string method, string path)
    {
        using var stranger = new HttpClient { BaseAddress = pipeline.App.BaseAddress };

        var answer = await stranger.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_definition_with_faults_is_400_and_lists_every_one_and_its_schema_is_served()
    {
        var faulty = Award.Definition.Replace("\"Europe/Oslo\"", "\"Mars/Olympus\"", StringComparison.Ordinal).Replace("\"class\": \"alene\"", "\"class\": \"nobody\"", StringComparison.Ordinal);

        var answer = await pipeline.PutAsync($"api/programmes/{Award.Id}", faulty, Cancellation);
        var malformed = await pipeline.PutAsync($"api/programmes/{Award.Id}", "{\n  \"id\": ", Cancellation);
        using var schema = JsonDocument.Parse(await pipeline.Client.GetStringAsync("api/schemas/programme.json", Cancellation));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        problem.RootElement.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()).ShouldBe(["/timeZone", "/participants/5/class"], ignoreOrder: true);
        (malformed.StatusCode, (await malformed.Content.ReadAsStringAsync(Cancellation)).Contains("line 2", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.BadRequest, true));
        schema.RootElement.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
    }

    [Fact]
    public async Task A_webhook_is_stored_once_refused_when_forged_and_quarantined_when_it_does_not_fit()
    {
        await PutAsync();
        var dialogue = Award.Dialogues(1, 99)[0] with { Id = "hook-1" };

        var first = await HookAsync(dialogue.ToJson(Award.Id));
        var again = await HookAsync(dialogue.ToJson(Award.Id));
        var forged = await HookAsync(dialogue.ToJson(Award.Id), secret: "whsec_YW5vdGhlci1zZWNyZXQtb2YtdGhpcnR5LXR3by1ieXRlcw==");
        var unfit = await HookAsync((dialogue with { Id = "hook-2", Channel = "pigeon" }).ToJson(Award.Id));
        var large = await HookAsync(new string(' ', 1024 * 1024) + dialogue.ToJson(Award.Id));

        (await Read(first)).ShouldContain("\"stored\"");
        (await Read(again)).ShouldContain("\"duplicate\"");
        (await Read(unfit)).ShouldContain("/channel");
        new[] { first, again, forged, unfit, large }.Select(answer => (int)answer.StatusCode).ShouldBe([202, 202, 401, 202, 413]);
        var review = await pipeline.PostAsync($"api/evaluations/{Award.Id}/{dialogue.Participant}/hook-2/review", """{"decision":"approve"}""", "application/json", Cancellation);
        review.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Unknown_programmes_and_periods_are_404_and_say_so()
    {
        await PutAsync();

        foreach (var path in new[] { "api/results/nowhere/season", $"api/results/{Award.Id}/2023-01", $"api/results/{Award.Id}/someday", "api/periods/nowhere" })
        {
            var answer = await pipeline.Client.GetAsync(path, Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await Read(answer)).ShouldContain("\"detail\"");
        }
    }

    [Theory]
    [InlineData("r/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("r/x")]
    [InlineData("posts/nowhere/result")]
    public async Task Pages_that_are_not_there_look_alike_and_are_not_kept(string path)
    {
        var answer = await pipeline.Client.GetAsync(path, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await Read(answer)).ShouldContain("Siden finnes ikke");
    }

    [Fact]
    public async Task The_feed_is_atom_and_health_says_that_storage_is_reachable()
    {
        var feed = XDocument.Parse(await pipeline.Client.GetStringAsync("feed.xml", Cancellation));
        using var health = JsonDocument.Parse(await pipeline.Client.GetStringAsync("api/health", Cancellation));

        feed.Root!.Name.ShouldBe(XName.Get("feed", "http://www.w3.org/2005/Atom"));
        health.RootElement.GetProperty("storage").GetString().ShouldBe("reachable");
    }

    [Fact]
    public async Task Results_come_as_csv_and_for_one_participant_alone()
    {
        await PutAsync();
        await pipeline.PostAsync("api/evaluations", string.Join('\n', Award.Dialogues(60, 3).Select(each => each.ToJson(Award.Id))), "application/x-ndjson", Cancellation);

        var csv = await pipeline.Client.GetStringAsync($"api/results/{Award.Id}/season?format=csv", Cancellation);
        var own = await pipeline.Client.GetStringAsync($"api/results/{Award.Id}/season?participant=alfa", Cancellation);

        csv.ShouldStartWith("id,");
        csv.ShouldContain("\r\nn(dialogues),");
        own.ShouldContain("participant=alfa");
        Award.Participants.Except(["alfa"]).ShouldAllBe(other => !own.Contains($"participant={other}", StringComparison.Ordinal));
    }

    private async Task PutAsync()
    {
        (await pipeline.PutAsync($"api/programmes/{Award.Id}", Award.Definition, Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        (await pipeline.PutAsync("api/forms/test", Form, Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
    }

    private async Task<HttpResponseMessage> HookAsync(string json, string secret = RunningPipeline.Secret)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var seconds = pipeline.Clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/hooks/test") { Content = new ByteArrayContent(body) };
        request.Headers.Add(StandardWebhooks.IdHeader, "msg");
        request.Headers.Add(StandardWebhooks.TimestampHeader, seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(secret, "msg", seconds, body));
        return await pipeline.Client.SendAsync(request, Cancellation);
    }

    private static Task<string> Read(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancellation);
}
