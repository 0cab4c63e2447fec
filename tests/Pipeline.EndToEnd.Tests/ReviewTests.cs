using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.EndToEnd.Tests.OtherSeason;

namespace Pipeline.EndToEnd.Tests;

/// <summary>What a project leader does over HTTP with evaluations that wait for review.</summary>
public sealed class ReviewTests(RunningPipeline pipeline) : IClassFixture<RunningPipeline>
{
    private const string Queue = $"api/review/{Award.Id}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_counts_before_it_is_approved_and_many_are_approved_only_as_many_as_were_seen()
    {
        var definition = JsonNode.Parse(Award.Definition)!;
        definition["rules"]!["review"] = "manual";
        (await pipeline.PutAsync($"api/programmes/{Award.Id}", definition.ToJsonString(), Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        var dialogues = Award.Dialogues(12, 5);
        var sent = await pipeline.PostAsync("api/evaluations", string.Join('\n', dialogues.Select(each => each.ToJson(Award.Id))), "application/x-ndjson", Cancellation);
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);

        var waiting = await ListAsync("?state=pending&top=5");
        var first = waiting.GetProperty("items")[0];
        var (participant, id) = (first.GetProperty("participant").GetString(), first.GetProperty("id").GetString());
        var before = await CountAsync();
        var returned = await pipeline.PostAsync(
            $"api/evaluations/{Award.Id}/{participant}/{Uri.EscapeDataString(id!)}/review", """{"decision":"return","reason":"Which agent?","by":"Kari"}""", "application/json", Cancellation);
        var unseen = await ApproveAsync("""{"count":12,"by":"Kari"}""");
        var approved = await ApproveAsync("""{"count":11,"by":"Kari"}""");

        (waiting.GetProperty("total").GetInt32(), waiting.GetProperty("items").GetArrayLength(), before).ShouldBe((12, 5, 0));
        new[] { returned, unseen, approved }.Select(answer => (int)answer.StatusCode).ShouldBe([200, 409, 200]);
        (await unseen.Content.ReadAsStringAsync(Cancellation)).ShouldContain("11 evaluations wait, not 12");
        (await CountAsync()).ShouldBe(11);
        var kept = (await ListAsync("?state=returned")).GetProperty("items")[0].GetProperty("decisions")[0];
        (kept.GetProperty("reason").GetString(), kept.GetProperty("by").GetString()).ShouldBe(("Which agent?", "Kari"));
    }

    [Theory]
    [InlineData("?state=sleeping")]
    [InlineData("?top=501")]
    [InlineData("?skip=-1")]
    public async Task A_question_that_cannot_be_read_is_400_and_says_what_to_ask(string query)
    {
        (await pipeline.PutAsync($"api/programmes/{Award.Id}", Award.Definition, Cancellation)).IsSuccessStatusCode.ShouldBeTrue();

        var answer = await pipeline.Client.GetAsync(Queue + query, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("\"pointer\"");
    }

    [Fact]
    public async Task An_approval_of_many_that_does_not_say_how_many_is_refused()
    {
        (await pipeline.PutAsync($"api/programmes/{Award.Id}", Award.Definition, Cancellation)).IsSuccessStatusCode.ShouldBeTrue();

        (await ApproveAsync("{}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await pipeline.PostAsync("api/review/nowhere/approve", """{"count":0}""", "application/json", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> ApproveAsync(string body) => pipeline.PostAsync($"{Queue}/approve", body, "application/json", Cancellation);

    private async Task<JsonElement> ListAsync(string query) => JsonDocument.Parse(await pipeline.Client.GetStringAsync(Queue + query, Cancellation)).RootElement;

    private async Task<int> CountAsync()
    {
        using var results = JsonDocument.Parse(await pipeline.Client.GetStringAsync($"api/results/{Award.Id}/season", Cancellation));
        return results.RootElement.GetProperty("dialogues").GetInt32();
    }
}
