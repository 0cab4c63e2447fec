using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Posts;

public sealed class DraftNewsletterTests
{
    private static readonly PeriodId Week = PeriodId.Week(2026, 3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newsletter_leads_to_the_post_of_its_period()
    {
        var pipeline = await WithDialoguesAsync(new ScheduleEntry(PeriodKind.Week, "so-far", true, false));

        await pipeline.WorkAsync(Week, Cancellation);

        var draft = await FindAsync(pipeline, "newsletter-2026-w03");
        draft.Kind.ShouldBe(DraftKind.Newsletter);
        var letter = (await pipeline.Drafts.ReadNewsletterAsync(draft, 1, Cancellation)).ShouldNotBeNull();
        letter.Mail.Text.ShouldStartWith("newsletter-2026-w03 to-2026-01-18 Running");
        letter.Mail.Text.ShouldEndWith("to so-far-2026-w03");
    }

    [Fact]
    public async Task It_waits_for_an_editor_even_where_posts_publish_themselves()
    {
        var pipeline = await WithDialoguesAsync(new ScheduleEntry(PeriodKind.Week, "so-far", true, false));

        await pipeline.WorkAsync(Week, Cancellation);

        (await FindAsync(pipeline, "so-far-2026-w03")).Published.ShouldBe(1);
        (await FindAsync(pipeline, "newsletter-2026-w03")).Published.ShouldBeNull();
    }

    [Fact]
    public async Task An_editor_approves_it_and_takes_it_back_as_a_post()
    {
        var pipeline = await WithDialoguesAsync(new ScheduleEntry(PeriodKind.Week, null, true, false));
        await pipeline.WorkAsync(Week, Cancellation);
        var approve = pipeline.Mailings.Approve;

        (await approve.ApproveAsync(pipeline.Programme.Id, Week.Text, "newsletter-2026-w03", Cancellation)).ShouldNotBeNull().Published.ShouldBe(1);
        (await approve.UnpublishAsync(pipeline.Programme.Id, Week.Text, "newsletter-2026-w03", Cancellation)).ShouldNotBeNull().Published.ShouldBeNull();
    }

    [Fact]
    public async Task New_figures_become_a_new_version_and_what_was_approved_stays()
    {
        var pipeline = await WithDialoguesAsync(new ScheduleEntry(PeriodKind.Week, null, true, false));
        await pipeline.WorkAsync(Week, Cancellation);
        await pipeline.Mailings.Approve.ApproveAsync(pipeline.Programme.Id, Week.Text, "newsletter-2026-w03", Cancellation);

        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, Dialogue(pipeline, "late", "no"));
        await pipeline.WorkAsync(Week, Cancellation);

        var draft = await FindAsync(pipeline, "newsletter-2026-w03");
        (draft.Version, draft.Published).ShouldBe((2, 1));
    }

    [Fact]
    public async Task The_same_figures_again_make_no_new_version()
    {
        var pipeline = await WithDialoguesAsync(new ScheduleEntry(PeriodKind.Week, null, true, false));
        await pipeline.WorkAsync(Week, Cancellation);

        await pipeline.WorkAsync(Week, Cancellation);

        (await FindAsync(pipeline, "newsletter-2026-w03")).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Without_one_in_the_schedule_there_is_none()
    {
        var pipeline = await WithDialoguesAsync(new ScheduleEntry(PeriodKind.Week, "so-far", false, false));

        await pipeline.WorkAsync(Week, Cancellation);

        (await pipeline.Drafts.ListAsync(pipeline.Programme.Id, Cancellation)).ShouldHaveSingleItem().Kind.ShouldBe(DraftKind.Post);
    }

    private static async Task<Draft> FindAsync(InMemoryPipeline pipeline, string slug) =>
        (await pipeline.Drafts.FindAsync(pipeline.Programme.Id, slug, Cancellation)).ShouldNotBeNull();

    private static async Task<InMemoryPipeline> WithDialoguesAsync(ScheduleEntry entry)
    {
        var pipeline = new InMemoryPipeline(new ProgrammeBuilder().WithSchedule(entry).Build());
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, [.. Enumerable.Range(1, 6).Select(each => Dialogue(pipeline, $"e-{each}", "yes"))]);
        return pipeline;
    }

    private static Evaluation Dialogue(InMemoryPipeline pipeline, string id, string welcome) =>
        new EvaluationBuilder(pipeline.Programme).WithId(id).At("2026-01-13T10:00:00+01:00").Answering("welcome", welcome).Build();
}
