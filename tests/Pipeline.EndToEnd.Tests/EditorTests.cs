using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pipeline.EndToEnd.Tests;

/// <summary>What an editor does over HTTP with the draft of a week: decide about quotes, read it again, take it to another tool.</summary>
public sealed class EditorTests(RunningPipeline pipeline) : IClassFixture<RunningPipeline>
{
    private const string Award = "serviceprisen-2021", Week = "2021-W03", Draft = $"api/drafts/{Award}/so-far-2021-w03";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quote_stands_in_the_draft_once_an_editor_has_approved_it()
    {
        await DraftWeekAsync();
        var quote = (await QuotesAsync())[0];
        var (id, text) = (quote.GetProperty("id").GetString()!, quote.GetProperty("text").GetString()!);
        var before = await DraftAsync();

        var approved = await DecideAsync(id, "approve", """{"reason":"Sier alt.","by":"Maja"}""");
        var again = await DecideAsync(id, "approve", "");

        before.ShouldNotContain(text);
        (await DraftAsync()).ShouldContain(text);
        approved.StatusCode.ShouldBe(HttpStatusCode.OK);
        var kept = JsonDocument.Parse(await again.Content.ReadAsStringAsync(Cancellation)).RootElement;
        kept.GetProperty("decision").GetString().ShouldBe("approved");
        kept.GetProperty("decisions").EnumerateArray().Select(each => each.GetProperty("by").GetString()).ShouldBe(["Maja"]);
        (await QuotesAsync())[^1].GetProperty("id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task A_decision_that_cannot_be_read_or_is_about_nothing_is_told()
    {
        await DraftWeekAsync();
        var id = (await QuotesAsync())[0].GetProperty("id").GetString()!;

        (await DecideAsync("no-such-quote", "approve", "")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await DecideAsync(id, "reject", "{ \"reason\": ")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await DecideAsync(id, "reject", "{ \"reason\": 3 }")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("front-matter", "text/markdown", "lang: \"nb\"")]
    [InlineData("ghost", "application/json", "\"status\": \"draft\"")]
    [InlineData("wordpress", "application/xml", "<wp:status>draft</wp:status>")]
    public async Task A_draft_is_a_file_for_another_tool(string form, string mediaType, string expected)
    {
        await DraftWeekAsync();

        var answer = await pipeline.Client.GetAsync($"{Draft}/{form}", Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain(expected);
    }

    /// <summary>The sample season with quotes that wait for an editor. Sending it again changes nothing.</summary>
    private async Task DraftWeekAsync()
    {
        var sample = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json"), Cancellation))!;
        sample["programme"]!["rules"]!["quotes"] = "approve";
        (await pipeline.PutAsync($"api/programmes/{Award}", sample["programme"]!.ToJsonString(), Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        var evaluations = string.Join('\n', sample["evaluations"]!.AsArray().Select(each => each!.ToJsonString()));
        (await pipeline.PostAsync("api/evaluations", evaluations, "application/x-ndjson", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await pipeline.PostAsync($"api/periods/{Award}/{Week}/close", "", "application/json", Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        await pipeline.App.Queues.WhenIdleAsync(Cancellation);
    }

    private async Task<List<JsonElement>> QuotesAsync() =>
        [.. JsonDocument.Parse(await pipeline.Client.GetStringAsync($"api/quotes/{Award}/{Week}", Cancellation)).RootElement.GetProperty("quotes").EnumerateArray()];

    private Task<HttpResponseMessage> DecideAsync(string quote, string decision, string body) =>
        pipeline.PostAsync($"api/quotes/{Award}/{Week}/{quote}/{decision}", body, "application/json", Cancellation);

    private async Task<string> DraftAsync() => (await pipeline.Client.GetStringAsync($"{Draft}/md", Cancellation)).Replace("\\", "", StringComparison.Ordinal);
}
