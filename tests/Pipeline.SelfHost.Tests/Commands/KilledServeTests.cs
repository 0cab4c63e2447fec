using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Core.Periods;
using Pipeline.SelfHost.Tests.Support;
using Pipeline.Testing.SendGrid;

namespace Pipeline.SelfHost.Tests.Commands;

/// <summary>The real program is killed in the middle of its work, again and again, over storage that stays.</summary>
[Trait("Category", "Slow")]
public sealed class KilledServeTests(AzuriteFixture azurite)
{
    private const int Evaluations = 60, Kills = 4;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_was_answered_is_kept_once_however_often_the_process_is_killed()
    {
        const string programme = "killed-2021";
        var sample = await SampleAsync(programme);
        var bodies = sample["evaluations"]!.AsArray().Take(Evaluations).Select(each => each!.ToJsonString()).ToList();
        var serve = await StartAsync();
        (await SendAsync(serve, HttpMethod.Put, $"api/programmes/{programme}", sample["programme"]!.ToJsonString())).ShouldBe(HttpStatusCode.Created);

        for (var at = 0; at < bodies.Count; at++)
        {
            var answer = SendAsync(serve, HttpMethod.Post, "api/evaluations", bodies[at]);
            if (at % (Evaluations / Kills) == 1)
            {
                // The request is on its way; nobody knows how far it came.
                await serve.KillAsync(Token);
                await Task.WhenAny(answer);
                serve.Dispose();
                serve = await StartAsync();
                answer = SendAsync(serve, HttpMethod.Post, "api/evaluations", bodies[at]);
            }

            ((int)await answer).ShouldBeInRange(200, 201);
        }

        var kept = await GetAsync(serve, $"api/review/{programme}?top=500");
        serve.Dispose();
        kept.GetProperty("total").GetInt32().ShouldBe(Evaluations);
        kept.GetProperty("items").EnumerateArray().ShouldAllBe(item => item.GetProperty("revision").GetInt32() == 1);
    }

    [Fact]
    public async Task A_season_is_reported_once_and_no_mail_leaves_twice_though_the_process_is_killed_at_every_state()
    {
        const string programme = "killed-season-2021";
        await using var mails = await FakeSendGrid.StartAsync(Token);
        var sample = await SampleAsync(programme);
        sample["programme"]!["schedule"] = JsonNode.Parse("""[{ "period": "season", "post": "result", "reports": true }]""");
        var serve = await StartAsync(mails);
        (await SendAsync(serve, HttpMethod.Put, $"api/programmes/{programme}", sample["programme"]!.ToJsonString())).ShouldBe(HttpStatusCode.Created);
        (await SendAsync(serve, HttpMethod.Post, "api/evaluations", string.Join('\n', sample["evaluations"]!.AsArray().Select(each => each!.ToJsonString())), "application/x-ndjson"))
            .ShouldBe(HttpStatusCode.OK);

        foreach (var state in (PeriodState[])[PeriodState.Due, PeriodState.Counted, PeriodState.Drafted])
        {
            await CloseAsync(serve, programme);
            await UntilAsync(serve, programme, state);
            serve = await KilledAsync(serve, mails);
        }

        // It dies while a mail is on the way, so that nobody knows what became of it.
        mails.Otherwise = _ => new FakeAnswer(202, Fault: FakeFault.Silence);
        await CloseAsync(serve, programme);
        await UntilAsync(serve, programme, PeriodState.Reported);
        (await SendAsync(serve, HttpMethod.Post, $"api/periods/{programme}/season/release", "{}")).ShouldBe(HttpStatusCode.Accepted);
        await mails.SilenceAsync(Token);
        serve = await KilledAsync(serve, mails);
        mails.Otherwise = _ => FakeAnswer.Accepted;
        var lost = await CountAsync(serve, programme, "claimed");
        await CloseAsync(serve, programme);
        var recipients = sample["programme"]!["participants"]!.AsArray().Count(each => (string?)each!["entitlement"] == "full");
        while (await CountAsync(serve, programme, "sent") < recipients - lost) Token.ThrowIfCancellationRequested();

        lost.ShouldBeGreaterThan(0);
        (await CountAsync(serve, programme, "claimed")).ShouldBe(lost);
        var keys = mails.Requests.Select(body => new FakeMail("", body).Key).ToList();
        keys.Distinct().Count().ShouldBe(keys.Count);
        var drafts = await GetAsync(serve, $"api/drafts/{programme}");
        drafts.GetProperty("drafts").EnumerateArray().ShouldAllBe(draft => draft.GetProperty("version").GetInt32() == 1);
        (await GetAsync(serve, $"api/periods/{programme}")).GetProperty("periods")[0].GetProperty("version").GetInt32().ShouldBe(1);
        serve.Dispose();
    }

    private static async Task<JsonNode> SampleAsync(string programme)
    {
        var sample = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json"), Token))!;
        sample["programme"]!["id"] = programme;
        foreach (var evaluation in sample["evaluations"]!.AsArray()) evaluation!["programme"] = programme;
        return sample;
    }

    private static async Task<HttpStatusCode> SendAsync(ServeProcess serve, HttpMethod method, string path, string body, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type)) };
        return (await serve.Client.SendAsync(request, Token)).StatusCode;
    }

    private static async Task<JsonElement> GetAsync(ServeProcess serve, string path) => JsonDocument.Parse(await serve.Client.GetStringAsync(path, Token)).RootElement;

    private static async Task CloseAsync(ServeProcess serve, string programme) =>
        ((int)await SendAsync(serve, HttpMethod.Post, $"api/periods/{programme}/season/close", "{}")).ShouldBeInRange(200, 202);

    private static async Task<PeriodState> StateAsync(ServeProcess serve, string programme) => Enum.Parse<PeriodState>(
        (await GetAsync(serve, $"api/periods/{programme}")).GetProperty("periods")[0].GetProperty("state").GetString()!, ignoreCase: true);

    private static async Task<int> CountAsync(ServeProcess serve, string programme, string state) =>
        (await GetAsync(serve, $"api/deliveries/{programme}/season")).GetProperty("deliveries").EnumerateArray().Count(each => each.GetProperty("state").GetString() == state);

    /// <summary>Until the season has come to the state, or beyond it.</summary>
    private static async Task UntilAsync(ServeProcess serve, string programme, PeriodState state)
    {
        while (await StateAsync(serve, programme) < state) Token.ThrowIfCancellationRequested();
    }

    private async Task<ServeProcess> KilledAsync(ServeProcess serve, FakeSendGrid mails)
    {
        await serve.KillAsync(Token);
        serve.Dispose();
        return await StartAsync(mails);
    }

    private async Task<ServeProcess> StartAsync(FakeSendGrid? mails = null) => await ServeProcess.StartAsync(
        await azurite.ConnectionStringAsync(Token),
        mails is null ? [] : new Dictionary<string, string> { ["SendGrid__ApiKey"] = FakeSendGrid.Key, ["SendGrid__BaseUrl"] = mails.Address.ToString() },
        Token);
}
