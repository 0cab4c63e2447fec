using Pipeline.Core.Appeals;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Testing;

namespace Pipeline.Core.Tests.Appeals;

public sealed class ResolveAppealTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_corrected_evaluation_is_a_revision_that_keeps_the_old_answers_and_the_decision()
    {
        var pipeline = await AppealSeason.PlayAsync();
        var appeal = await AppealSeason.OpenAsync(pipeline);

        var moved = await ResolveAsync(pipeline, appeal, AppealSeason.Worse);

        moved.ShouldBeOfType<MovedAppeal.Moved>().Appeal.State.ShouldBe(AppealState.Changed);
        var stored = await FindAsync(pipeline);
        (stored.Revision, stored.State, stored.Evaluation.Answers["welcome"], stored.Source).ShouldBe((2, EvaluationState.Approved, "no", $"appeal:{appeal.Id}"));
        stored.Decisions.Single().ShouldBe(new(EvaluationState.Approved, 2, $"Appeal {appeal.Id}: Lydopptaket viser det.", "Kari", pipeline.Clock.GetUtcNow()));
        var history = await pipeline.Evaluations.ReadHistoryAsync(new(pipeline.Programme.Id, AppealSeason.Participant), AppealSeason.Evaluation, Cancellation);
        history.Single().Evaluation.Answers["welcome"].ShouldBe("yes");
    }

    [Fact]
    public async Task A_withdrawn_evaluation_counts_no_more()
    {
        var pipeline = await AppealSeason.PlayAsync();
        var appeal = await AppealSeason.OpenAsync(pipeline);

        await ResolveAsync(pipeline, appeal, AppealSeason.Withdrawn);

        (await FindAsync(pipeline)).State.ShouldBe(EvaluationState.Withdrawn);
        (await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation)).Dialogues.ShouldBe(11);
    }

    [Fact]
    public async Task A_locked_season_is_reopened_in_the_same_step_for_the_reason_of_the_decision()
    {
        var pipeline = await AppealSeason.PlayAsync();
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var appeal = await AppealSeason.OpenAsync(pipeline);

        await ResolveAsync(pipeline, appeal, AppealSeason.Worse);

        var run = (await pipeline.Periods.FindAsync(pipeline.Programme.Id, "season", Cancellation))!;
        (run.State, run.Version).ShouldBe((PeriodState.Due, 2));
        run.Reopenings.ShouldBe([new(2, $"Appeal {appeal.Id}: Lydopptaket viser det.", pipeline.Clock.GetUtcNow())]);
    }

    [Fact]
    public async Task Posts_that_look_back_on_the_dialogue_are_drafted_again_and_what_is_published_stays()
    {
        var pipeline = await AppealSeason.PlayAsync();
        await pipeline.WorkAsync(PeriodId.Week(2026, 2), Cancellation);
        await pipeline.WorkAsync(PeriodId.Week(2026, 4), Cancellation);
        var appeal = await AppealSeason.OpenAsync(pipeline);

        await ResolveAsync(pipeline, appeal, AppealSeason.Worse);

        var later = (await pipeline.Drafts.FindAsync(pipeline.Programme.Id, "so-far-2026-w04", Cancellation))!;
        (later.Version, later.Published).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Without_a_change_nothing_is_corrected()
    {
        var pipeline = await AppealSeason.PlayAsync();
        var appeal = await AppealSeason.OpenAsync(pipeline);

        var moved = await ResolveAsync(pipeline, appeal, null);

        moved.ShouldBeOfType<MovedAppeal.Moved>().Appeal.State.ShouldBe(AppealState.Resolved);
        (await FindAsync(pipeline)).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task A_resolve_that_an_outage_cut_off_is_finished_by_the_same_call()
    {
        var pipeline = await AppealSeason.PlayAsync();
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var appeal = await AppealSeason.OpenAsync(pipeline);
        await ResolveAsync(pipeline, appeal, AppealSeason.Worse);
        var closed = (await pipeline.Appeals.Store.FindAsync(appeal.Programme, appeal.Id, Cancellation))!;
        await pipeline.Appeals.Store.SaveAsync(closed with { History = [] }, Cancellation);

        var again = await ResolveAsync(pipeline, appeal, AppealSeason.Worse);

        again.ShouldBeOfType<MovedAppeal.Moved>();
        var stored = await FindAsync(pipeline);
        (stored.Revision, stored.Decisions.Count).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_closed_appeal_changes_nothing()
    {
        var pipeline = await AppealSeason.PlayAsync();
        var appeal = await AppealSeason.OpenAsync(pipeline);
        await ResolveAsync(pipeline, appeal, null);

        (await ResolveAsync(pipeline, appeal, AppealSeason.Worse)).ShouldBeOfType<MovedAppeal.NotAllowed>();

        (await FindAsync(pipeline)).Revision.ShouldBe(1);
    }

    private static Task<MovedAppeal> ResolveAsync(InMemoryPipeline pipeline, Appeal appeal, AppealChange? change) =>
        pipeline.Appeals.Resolve.ResolveAsync(pipeline.Known, appeal.Id, change, "Lydopptaket viser det.", "Kari", Cancellation);

    private static async Task<StoredEvaluation> FindAsync(InMemoryPipeline pipeline) =>
        (await pipeline.Evaluations.FindAsync(new(pipeline.Programme.Id, AppealSeason.Participant), AppealSeason.Evaluation, Cancellation))!;
}
