using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Functions.Triggers;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Functions.Tests.Http;

public sealed class CloseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_locked_season_whose_data_changed_is_closed_again_only_for_a_reason_which_is_kept()
    {
        var pipeline = await AppealAward.PlayAsync();
        await ChangeAsync(pipeline);

        (await CloseAsync(pipeline, "")).Status.ShouldBe(409);
        (await CloseAsync(pipeline, """{"reopen":true}""")).Status.ShouldBe(422);
        (await CloseAsync(pipeline, "[]")).Status.ShouldBe(422);
        var reopened = await CloseAsync(pipeline, """{"reopen":true,"reason":"En vurdering kom for sent."}""");

        reopened.Status.ShouldBe(202);
        reopened.Body.ShouldContain("\"version\":2");
        var periods = await new GetPeriods(new ProgrammeCatalogue(pipeline.Programmes), pipeline.Periods, AppealAward.Door)
            .RunAsync(Call.Request(""), AppealAward.Id, Cancellation);
        (await Call.AnswerAsync(periods)).Body.ShouldContain("\"reopenings\":[{\"version\":2,\"reason\":\"En vurdering kom for sent.\"");
    }

    [Fact]
    public async Task Closing_a_season_again_without_a_change_says_that_nothing_changed()
    {
        var pipeline = await AppealAward.PlayAsync();

        foreach (var reason in (string?[])[null, "For sikkerhets skyld."])
        {
            var answer = await Call.AnswerAsync(CloseAnswers.Of(await pipeline.Close.CloseAsync(pipeline.Known, PeriodId.Season, reason, Cancellation)));

            answer.Status.ShouldBe(202);
            answer.Body.ShouldContain("\"unchanged\":true");
            answer.Body.ShouldContain("\"version\":1");
            answer.Body.ShouldNotContain("reopenings");
        }
    }

    private static Task ChangeAsync(InMemoryPipeline pipeline)
    {
        var late = new EvaluationBuilder(pipeline.Programme).WithId("late").About(AppealAward.Participant).On("phone").Answering("good", "no").Build();
        return pipeline.StoreAsync(EvaluationState.Approved, Cancellation, late);
    }

    private static async Task<CallAnswer> CloseAsync(InMemoryPipeline pipeline, string body)
    {
        var door = new PostClose(new PeriodRoute(new ProgrammeCatalogue(pipeline.Programmes)), pipeline.Close, AppealAward.Door);
        return await Call.AnswerAsync(await door.RunAsync(Call.Request(body), AppealAward.Id, "season", Cancellation));
    }
}
