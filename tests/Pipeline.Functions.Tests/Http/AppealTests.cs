using System.Text.Json;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Functions.Triggers;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests.Http;

public sealed class AppealTests
{
    private const string First = """{"participant":"nordlys-kraft","evaluation":"nordlys-kraft-0","kind":"re-score","text":"Vi ble ikke spurt.","by":"Kari"}""";
    private const string Worse = """{"reason":"Lydopptaket viser det.","by":"Kari","change":{"answers":{"good":"no"}}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_appeal_is_opened_once_about_a_dialogue_that_there_is()
    {
        var pipeline = await AppealAward.PlayAsync();

        (await OpenAsync(pipeline, First)).Status.ShouldBe(201);
        (await OpenAsync(pipeline, First)).Status.ShouldBe(409);
        (await OpenAsync(pipeline, First.Replace("kraft-0", "kraft-99", StringComparison.Ordinal))).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("""{"participant":"nordlys-kraft","evaluation":"x","kind":"wrong","text":"Feil."}""", "/kind")]
    [InlineData("""{"participant":"nordlys-kraft","evaluation":"x","kind":"other"}""", "/text")]
    [InlineData("""{"participant":7,"evaluation":"x","kind":"other","text":"Feil."}""", "/participant")]
    public async Task An_appeal_that_lacks_something_is_told_what(string body, string pointer)
    {
        var answer = await OpenAsync(await AppealAward.PlayAsync(), body);

        answer.Status.ShouldBe(422);
        JsonDocument.Parse(answer.Body).RootElement.GetProperty("faults").EnumerateArray().Single().GetProperty("pointer").GetString().ShouldBe(pointer);
    }

    [Fact]
    public async Task Appeals_are_listed_by_state_and_participant_and_in_pages()
    {
        var pipeline = await AppealAward.PlayAsync();
        await OpenAsync(pipeline, First);
        var second = Id(await OpenAsync(pipeline, First.Replace("kraft-0", "kraft-1", StringComparison.Ordinal)));
        await MoveAsync(pipeline, second, "decline", """{"reason":"Lydopptaket viser noe annet."}""");

        (await ListAsync(pipeline, "")).ShouldBe((2, 2));
        (await ListAsync(pipeline, "?state=declined")).ShouldBe((1, 1));
        (await ListAsync(pipeline, "?participant=fjord-energi")).ShouldBe((0, 0));
        (await ListAsync(pipeline, "?skip=1&top=1")).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_preview_tells_what_a_change_would_do_and_a_faulty_change_is_listed()
    {
        var pipeline = await AppealAward.PlayAsync();
        var id = Id(await OpenAsync(pipeline, First));

        var preview = await PreviewAsync(pipeline, id, """{"change":{"answers":{"good":"no"}}}""");

        preview.Status.ShouldBe(200);
        var root = JsonDocument.Parse(preview.Body).RootElement;
        (root.GetProperty("scoreBefore").GetDecimal(), root.GetProperty("scoreAfter").GetDecimal()).ShouldBe((100m, 0m));
        root.GetProperty("texts").EnumerateArray().Single().GetProperty("slug").GetString().ShouldBe("result");
        (await PreviewAsync(pipeline, id, """{"change":{"answers":{"good":"perhaps"}}}""")).Status.ShouldBe(422);
        (await PreviewAsync(pipeline, id, """{"change":{"day":"today"}}""")).Status.ShouldBe(422);
        (await PreviewAsync(pipeline, id, "{}")).Status.ShouldBe(422);
        (await PreviewAsync(pipeline, "none", """{"change":{"withdraw":true}}""")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_appeal_waits_on_somebody_is_resolved_with_a_change_and_then_moves_no_more()
    {
        var pipeline = await AppealAward.PlayAsync();
        var id = Id(await OpenAsync(pipeline, First));

        (await MoveAsync(pipeline, id, "waiting", """{"reason":"Hva ble sagt?"}""")).Status.ShouldBe(422);
        (await MoveAsync(pipeline, id, "waiting", """{"reason":"Hva ble sagt?","on":"evaluator"}""")).Body.ShouldContain("\"on\":\"evaluator\"");
        (await MoveAsync(pipeline, id, "resolve", Worse)).Body.ShouldContain("\"state\":\"resolved-with-change\"");
        (await MoveAsync(pipeline, id, "decline", """{"reason":"Nei."}""")).Status.ShouldBe(409);

        var stored = await pipeline.Evaluations.FindAsync(new ParticipantKey(AppealAward.Id, AppealAward.Participant), "nordlys-kraft-0", Cancellation);
        stored!.Evaluation.Answers["good"].ShouldBe("no");
    }

    [Fact]
    public async Task A_programme_that_nobody_knows_has_no_appeals()
    {
        var pipeline = await AppealAward.PlayAsync();

        var answer = await Call.AnswerAsync(await new PostAppeal(DoorOf(pipeline), AppealAward.Door).RunAsync(Call.Request(First), "nobody", Cancellation));

        answer.Status.ShouldBe(404);
    }

    private static AppealDoor DoorOf(InMemoryPipeline pipeline) => new(
        new ProgrammeCatalogue(pipeline.Programmes), pipeline.Appeals.Open, pipeline.Appeals.Preview, pipeline.Appeals.Move, pipeline.Appeals.Resolve);

    private static async Task<CallAnswer> OpenAsync(InMemoryPipeline pipeline, string body) =>
        await Call.AnswerAsync(await new PostAppeal(DoorOf(pipeline), AppealAward.Door).RunAsync(Call.Request(body), AppealAward.Id, Cancellation));

    private static async Task<CallAnswer> PreviewAsync(InMemoryPipeline pipeline, string id, string body) =>
        await Call.AnswerAsync(await new PostAppealPreview(DoorOf(pipeline), AppealAward.Door).RunAsync(Call.Request(body), AppealAward.Id, id, Cancellation));

    private static async Task<CallAnswer> MoveAsync(InMemoryPipeline pipeline, string id, string move, string body) =>
        await Call.AnswerAsync(await new PostAppealMove(DoorOf(pipeline), AppealAward.Door).RunAsync(Call.Request(body), AppealAward.Id, id, move, Cancellation));

    private static async Task<(int Total, int Items)> ListAsync(InMemoryPipeline pipeline, string query)
    {
        var door = new GetAppeals(new ProgrammeCatalogue(pipeline.Programmes), pipeline.Appeals.Store, AppealAward.Door);
        var answer = await Call.AnswerAsync(await door.RunAsync(AppealAward.Asking(query), AppealAward.Id, Cancellation));
        var root = JsonDocument.Parse(answer.Body).RootElement;
        return (root.GetProperty("total").GetInt32(), root.GetProperty("items").GetArrayLength());
    }

    private static string Id(CallAnswer answer) => JsonDocument.Parse(answer.Body).RootElement.GetProperty("id").GetString()!;
}
