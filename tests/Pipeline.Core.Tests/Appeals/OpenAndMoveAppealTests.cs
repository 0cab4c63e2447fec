using Pipeline.Core.Appeals;
using Pipeline.Core.Evaluations;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Appeals;

public sealed class OpenAndMoveAppealTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_appeal_is_open_about_a_dialogue_and_its_text_is_clean()
    {
        var pipeline = await AppealSeason.PlayAsync();

        var appeal = await AppealSeason.OpenAsync(pipeline);
        var again = await pipeline.Appeals.Open.OpenAsync(AppealSeason.Request(pipeline), Cancellation);

        (appeal.State, appeal.Text).ShouldBe((AppealState.New, "Vi ble ikkespurt."));
        again.ShouldBeOfType<OpenedAppeal.OpenAlready>().Appeal.Id.ShouldBe(appeal.Id);
    }

    [Fact]
    public async Task Once_it_is_closed_the_dialogue_may_be_appealed_anew()
    {
        var pipeline = await AppealSeason.PlayAsync();
        var first = await AppealSeason.OpenAsync(pipeline);

        await MoveAsync(pipeline, first.Id, AppealState.Declined);

        (await AppealSeason.OpenAsync(pipeline)).Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task A_dialogue_of_somebody_else_cannot_be_appealed()
    {
        var pipeline = await AppealSeason.PlayAsync();

        (await pipeline.Appeals.Open.OpenAsync(AppealSeason.Request(pipeline, "d-1"), Cancellation)).ShouldBeOfType<OpenedAppeal.NoDialogue>();
    }

    [Fact]
    public async Task A_contact_has_ten_open_at_a_time_and_a_leader_is_not_limited()
    {
        var pipeline = await AppealSeason.PlayAsync();
        for (var more = 0; more < AppealLimits.OpenAtOnce + 1; more++)
        {
            var evaluation = new EvaluationBuilder(pipeline.Programme).WithId($"more-{more}").About(AppealSeason.Participant).Build();
            await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, evaluation);
        }

        for (var more = 0; more < AppealLimits.OpenAtOnce; more++)
            (await AskAsync($"more-{more}", AppealParty.Participant)).ShouldBeOfType<OpenedAppeal.Opened>();

        (await AskAsync("more-10", AppealParty.Participant)).ShouldBe(new OpenedAppeal.TooMany(AppealLimits.OpenAtOnce));
        (await AskAsync("more-10", AppealParty.Leader)).ShouldBeOfType<OpenedAppeal.Opened>();

        Task<OpenedAppeal> AskAsync(string evaluation, AppealParty by) =>
            pipeline.Appeals.Open.OpenAsync(AppealSeason.Request(pipeline, evaluation, by), Cancellation);
    }

    [Fact]
    public async Task Every_move_is_kept_with_who_why_and_when_and_a_closed_appeal_moves_no_more()
    {
        var pipeline = await AppealSeason.PlayAsync();
        var appeal = await AppealSeason.OpenAsync(pipeline);

        await pipeline.Appeals.Move.MoveAsync(appeal.Programme, appeal.Id, AppealState.Waiting, AppealParty.Evaluator, "Hva ble sagt?", "Kari", Cancellation);
        var waiting = (await pipeline.Appeals.Store.FindAsync(appeal.Programme, appeal.Id, Cancellation))!;
        await MoveAsync(pipeline, appeal.Id, AppealState.Declined);
        var after = await MoveAsync(pipeline, appeal.Id, AppealState.Waiting);

        waiting.Waits.ShouldBe(AppealParty.Evaluator);
        after.ShouldBeOfType<MovedAppeal.NotAllowed>().Appeal.History.ShouldBe([
            new(AppealState.Waiting, AppealParty.Evaluator, "Hva ble sagt?", "Kari", pipeline.Clock.GetUtcNow()),
            new(AppealState.Declined, null, "Slik er det.", null, pipeline.Clock.GetUtcNow()),
        ]);
    }

    [Fact]
    public async Task An_appeal_that_nobody_opened_cannot_be_moved() =>
        (await MoveAsync(await AppealSeason.PlayAsync(), "none", AppealState.Declined)).ShouldBeOfType<MovedAppeal.Unknown>();

    private static Task<MovedAppeal> MoveAsync(InMemoryPipeline pipeline, string id, AppealState state) =>
        pipeline.Appeals.Move.MoveAsync(pipeline.Programme.Id, id, state, null, "Slik er det.", null, Cancellation);
}
