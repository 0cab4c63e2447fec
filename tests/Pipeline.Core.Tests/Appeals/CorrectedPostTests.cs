using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Appeals;

public sealed class CorrectedPostTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_after_a_final_post_is_drafted_with_a_dated_note_and_what_is_published_stays_until_an_editor_approves()
    {
        var pipeline = await AppealSeason.PlayAsync();
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var first = await PublishedAsync(pipeline);

        await ResolveAsync(pipeline);
        var waiting = (await pipeline.Drafts.FindAsync(pipeline.Programme.Id, "result", Cancellation))!;
        var before = await PublishedAsync(pipeline);
        await pipeline.Mailings.Approve.ApproveAsync(pipeline.Programme.Id, "season", "result", Cancellation);
        var after = await PublishedAsync(pipeline);

        (waiting.Version, waiting.Published).ShouldBe((2, 1));
        before.ShouldBe(first);
        after.Errata.Single().Day.ShouldBe(new DateOnly(2026, 4, 1));
        after.Markdown.ShouldEndWith($"\n2026-04-01: {first.LedgerJson} is {after.LedgerJson}");
        (await pipeline.Drafts.ReadAsync(waiting, 1, Cancellation)).ShouldBe(first);
    }

    [Fact]
    public async Task Notes_add_up_with_every_correction_that_was_published()
    {
        var pipeline = await AppealSeason.PlayAsync();
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        await ResolveAsync(pipeline);
        await pipeline.Mailings.Approve.ApproveAsync(pipeline.Programme.Id, "season", "result", Cancellation);

        pipeline.Clock.Advance(TimeSpan.FromDays(3));
        await LateAsync(pipeline);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        var draft = (await pipeline.Drafts.FindAsync(pipeline.Programme.Id, "result", Cancellation))!;
        (await pipeline.Drafts.ReadAsync(draft, 3, Cancellation))!.Errata.Select(each => each.Day).ShouldBe([new(2026, 4, 1), new(2026, 4, 4)]);
    }

    [Fact]
    public async Task A_correction_that_nobody_approved_is_told_as_one_with_the_next()
    {
        var pipeline = await AppealSeason.PlayAsync();
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var first = await PublishedAsync(pipeline);
        await ResolveAsync(pipeline);

        await LateAsync(pipeline);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        var draft = (await pipeline.Drafts.FindAsync(pipeline.Programme.Id, "result", Cancellation))!;
        var correction = (await pipeline.Drafts.ReadAsync(draft, 3, Cancellation))!.Errata.Single().Corrections.Single();
        correction.Was.ShouldBe(first.LedgerJson);
    }

    [Fact]
    public async Task Drafting_again_on_another_day_writes_no_new_version()
    {
        var pipeline = await AppealSeason.PlayAsync();
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        await ResolveAsync(pipeline);
        var run = (await pipeline.Periods.FindAsync(pipeline.Programme.Id, "season", Cancellation))!;

        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        await pipeline.Works.Single(work => work.From == PeriodState.Counted).RunAsync(pipeline.Known, PeriodId.Season, run, Cancellation);

        (await pipeline.Drafts.FindAsync(pipeline.Programme.Id, "result", Cancellation))!.Version.ShouldBe(2);
    }

    private static async Task ResolveAsync(InMemoryPipeline pipeline)
    {
        var appeal = await AppealSeason.OpenAsync(pipeline);
        await pipeline.Appeals.Resolve.ResolveAsync(pipeline.Known, appeal.Id, AppealSeason.Worse, "Lydopptaket viser det.", null, Cancellation);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
    }

    private static Task LateAsync(InMemoryPipeline pipeline) => pipeline.StoreAsync(
        EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme).WithId("late").About(AppealSeason.Participant).Answering("welcome", "no").Build());

    private static async Task<RenderedPost> PublishedAsync(InMemoryPipeline pipeline) =>
        (await new PublishedPosts(pipeline.Drafts).FindAsync(pipeline.Programme.Id, "result", Cancellation)).ShouldNotBeNull();
}
