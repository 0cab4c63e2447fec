using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Functions.Triggers;
using Pipeline.SelfHost.Tests.Doors;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Review;

/// <summary>What a project leader decides about evaluations that wait, over real HTTP and real storage.</summary>
public sealed class ReviewOverHttpTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private static readonly DateTimeOffset Friday = new(2021, 1, 15, 9, 0, 0, TimeSpan.Zero);

    private const int MostSteps = 50;

    private SampleHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await SampleHost.StartAsync(
        azurite.Storage, TestNames.Next("review"), Friday, Change, new Dictionary<string, string?>(), Token);

    [Theory]
    [InlineData("approve", "approved", 1)]
    [InlineData("return", "returned", 0)]
    [InlineData("reject", "rejected", 0)]
    [InlineData("withdraw", "withdrawn", 0)]
    public async Task Every_decision_is_kept_with_who_when_and_why_and_only_an_approval_counts(string decision, string state, int counted)
    {
        await SendAsync("one");
        host.Clock.Advance(TimeSpan.FromMinutes(7));

        using var decided = await DecideAsync("one", decision, "Hørte opptaket.");

        decided.StatusCode.ShouldBe(HttpStatusCode.OK);
        var item = (await ListAsync("")).ShouldHaveSingleItem();
        item.GetProperty("state").GetString().ShouldBe(state);
        var note = item.GetProperty("decisions").EnumerateArray().ShouldHaveSingleItem();
        (note.GetProperty("state").GetString(), note.GetProperty("reason").GetString(), note.GetProperty("by").GetString()).ShouldBe((state, "Hørte opptaket.", "Kari"));
        (note.GetProperty("at").GetDateTimeOffset(), note.GetProperty("revision").GetInt32()).ShouldBe((Friday.AddMinutes(7), 1));
        (await CountedAsync()).ShouldBe(counted);
    }

    [Fact]
    public async Task Decisions_add_up_and_the_last_one_holds()
    {
        await SendAsync("one");

        foreach (var decision in (string[])["approve", "return", "approve", "withdraw"])
            using (await DecideAsync("one", decision, $"Because of {decision}.")) host.Clock.Advance(TimeSpan.FromHours(1));

        var item = (await ListAsync("")).ShouldHaveSingleItem();
        item.GetProperty("decisions").EnumerateArray().Select(note => note.GetProperty("reason").GetString())
            .ShouldBe(["Because of approve.", "Because of return.", "Because of approve.", "Because of withdraw."]);
        (item.GetProperty("state").GetString(), await CountedAsync()).ShouldBe(("withdrawn", 0));
    }

    [Theory]
    [InlineData("return")]
    [InlineData("reject")]
    [InlineData("withdraw")]
    public async Task Whoever_takes_an_evaluation_away_says_why(string decision)
    {
        await SendAsync("one");

        using var refused = await DecideAsync("one", decision, " ");

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync(Token)).ShouldContain("/reason");
        (await ListAsync("?state=pending")).Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Nothing_is_approved_by_the_passing_of_time()
    {
        await SendAsync("one");

        for (var month = 0; month < 4; month++)
        {
            host.Clock.Advance(TimeSpan.FromDays(28));
            var timer = new TimerInfo();
            await Trigger<TickCounts>().RunAsync(timer, Token);
            await Trigger<TickPeriods>().RunAsync(timer, Token);
            await Trigger<TickFlags>().RunAsync(timer, Token);
            await Trigger<TickAlerts>().RunAsync(timer, Token);
        }

        (await ListAsync("?state=pending")).Count.ShouldBe(1);
        (await CountedAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Many_are_approved_only_by_the_number_that_was_seen()
    {
        foreach (var id in (string[])["one", "two", "three"]) await SendAsync(id);

        using var unseen = await ApproveAsync(2);
        var before = await CountedAsync();
        using var seen = await ApproveAsync(3);
        using var again = await ApproveAsync(3);

        new[] { unseen, seen, again }.Select(answer => (int)answer.StatusCode).ShouldBe([409, 200, 409]);
        (before, await CountedAsync()).ShouldBe((0, 3));
        (await ListAsync("?state=approved")).ShouldAllBe(item => item.GetProperty("decisions")[0].GetProperty("by").GetString() == "Kari");
    }

    [Fact]
    public async Task A_payload_that_is_replayed_is_the_evaluation_that_direct_intake_gives()
    {
        var sender = new HookSender(host, Token);
        var unfit = host.Dialogue("replayed");
        unfit["channel"] = "sms";
        unfit["answers"]!.AsObject().Remove("spelling");
        (await sender.SendGenuineAsync(Encoding.UTF8.GetBytes(unfit.ToJsonString()))).ShouldBe(202);
        var definition = JsonNode.Parse(await host.Client.GetStringAsync($"api/programmes/{host.Id}", Token))!;
        definition["channels"]!.AsArray().Add(JsonNode.Parse("""{ "id": "sms", "name": "SMS", "dialogues": "SMS-er" }"""));
        using var put = await host.Client.PutAsync($"api/programmes/{host.Id}", SampleHost.Json(definition.ToJsonString()), Token);
        put.EnsureSuccessStatusCode();

        using var replay = await host.Client.PostAsync($"api/quarantine/{host.Id}/replay-all", null, Token);
        var direct = JsonNode.Parse(unfit.ToJsonString())!;
        direct["id"] = "directly";
        (await sender.SendGenuineAsync(Encoding.UTF8.GetBytes(direct.ToJsonString()))).ShouldBe(202);

        replay.EnsureSuccessStatusCode();
        var kept = (await ListAsync("?channel=sms")).ToDictionary(item => item.GetProperty("id").GetString()!);
        foreach (var name in (string[])["participant", "channel", "occurredAt", "outcome", "waitSeconds", "score", "state", "revision", "source", "answers", "comments", "decisions"])
            kept["replayed"].GetProperty(name).GetRawText().ShouldBe(kept["directly"].GetProperty(name).GetRawText(), name);
    }

    [Fact]
    public async Task A_flag_that_came_since_yesterday_is_listed_as_new_and_rejects_nothing()
    {
        await SendAsync("old", "welcome");
        await Trigger<TickFlags>().RunAsync(new TimerInfo(), Token);
        await SendAsync("fresh", "valued");
        host.Clock.Advance(TimeSpan.FromDays(1));
        await Trigger<TickFlags>().RunAsync(new TimerInfo(), Token);

        var changes = await host.Client.GetFromJsonAsync<JsonElement>($"api/flags/{host.Id}", Token);
        var earlier = await host.Client.GetFromJsonAsync<JsonElement>($"api/flags/{host.Id}?since=2021-01-01", Token);
        using var unreadable = await host.Client.GetAsync($"api/flags/{host.Id}?since=yesterday", Token);

        changes.GetProperty("lookedOn").GetString().ShouldBe("2021-01-16");
        Came(changes).ShouldBe(["fresh"]);
        Came(earlier).ShouldBe(["fresh", "old"]);
        unreadable.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var listed = (await ListAsync("?flag=new")).ShouldHaveSingleItem();
        listed.GetProperty("flags")[0].GetProperty("since").GetString().ShouldBe("2021-01-16");
        (await ListAsync("?state=pending")).Count.ShouldBe(2);

        static IEnumerable<string?> Came(JsonElement answer) =>
            answer.GetProperty("came").EnumerateArray().Where(each => each.GetProperty("flag").GetString() == "incomplete").Select(each => each.GetProperty("evaluation").GetString());
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_locked_season_with_later_data_is_closed_again_only_for_a_reason()
    {
        await SendAsync("one");
        using (await ApproveAsync(1)) host.Clock.Advance(TimeSpan.FromDays(120));
        using (var closed = await CloseAsync("")) closed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        for (var step = 0; step < MostSteps && await StateAsync() != "done"; step++)
            await Trigger<StepPeriod>().RunAsync($$"""{"programme":"{{host.Id}}","period":"season"}""", Token);
        (await StateAsync()).ShouldBe("done");
        await SendAsync("late");
        using (await ApproveAsync(1)) { }

        using var refused = await CloseAsync("");
        using var unexplained = await CloseAsync("""{"reopen":true}""");
        using var reopened = await CloseAsync("""{"reopen":true,"reason":"En vurdering kom for sent."}""");

        new[] { refused, unexplained, reopened }.Select(answer => (int)answer.StatusCode).ShouldBe([409, 422, 202]);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>Evaluations wait for review; reports leave by themselves, so that a season can be done.</summary>
    private static void Change(JsonNode definition) => (definition["rules"]!["review"], definition["rules"]!["reports"]) = ("manual", "auto");

    private T Trigger<T>()
        where T : class => ActivatorUtilities.CreateInstance<T>(host.Services);

    /// <summary>A chat that waits for review, of a shopper of its own; a question may be left blank.</summary>
    private async Task SendAsync(string id, string? blank = null)
    {
        var dialogue = host.Dialogue(id);
        if (blank is not null) dialogue["answers"]!.AsObject().Remove(blank);
        using var answer = await host.Client.PostAsync("api/evaluations", SampleHost.Json(dialogue.ToJsonString()), Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private Task<HttpResponseMessage> DecideAsync(string id, string decision, string reason) => host.Client.PostAsync(
        $"api/evaluations/{host.Id}/bjorkeli-energi/{id}/review", JsonContent.Create(new { decision, reason, by = "Kari" }), Token);

    private Task<HttpResponseMessage> ApproveAsync(int count) =>
        host.Client.PostAsync($"api/review/{host.Id}/approve", JsonContent.Create(new { count, by = "Kari" }), Token);

    private Task<HttpResponseMessage> CloseAsync(string body) => host.Client.PostAsync($"api/periods/{host.Id}/season/close", SampleHost.Json(body), Token);

    private async Task<string?> StateAsync() =>
        (await host.Client.GetFromJsonAsync<JsonElement>($"api/periods/{host.Id}", Token)).GetProperty("periods").EnumerateArray()
            .Single(each => each.GetProperty("period").GetString() == "season").GetProperty("state").GetString();

    private async Task<List<JsonElement>> ListAsync(string query) =>
        [.. (await host.Client.GetFromJsonAsync<JsonElement>($"api/review/{host.Id}{query}", Token)).GetProperty("items").EnumerateArray()];

    private async Task<int> CountedAsync() =>
        (await host.Client.GetFromJsonAsync<JsonElement>($"api/results/{host.Id}/season", Token)).GetProperty("dialogues").GetInt32();
}
