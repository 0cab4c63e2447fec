using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Posts.Editing;
using Pipeline.Core.Programmes;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Periods;

public sealed class WholePeriodTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_season_that_is_over_ends_with_results_post_reports_and_one_mail_for_each_entitled_contact()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder());

        var run = await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        run.State.ShouldBe(PeriodState.Done);
        (await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation)).Phase.ShouldBe(Phase.Final);
        (await pipeline.Drafts.ListAsync(pipeline.Programme.Id, Cancellation)).Single().Published.ShouldBe(1);
        (await pipeline.Reports.ListAsync(pipeline.Programme.Id, "season", Cancellation)).Count.ShouldBe(3);
        pipeline.Mails.Sent.Select(mail => mail.ToEmail).ShouldBe(
            ["kundesenter@nordlys-kraft.example", "kundesenter@elvebyen-kommune.example"], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_has_bought_nothing_gets_no_report_and_who_has_bought_a_teaser_gets_no_mail()
    {
        var bought = new[] { Entitlement.None, Entitlement.Teaser, Entitlement.Full };
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder().WithParticipants(
            [.. bought.Select(each => ProgrammeBuilder.NewParticipant($"kjoper-{each}".ToLowerInvariant(), "Kjøper", "strom", each))]));

        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        (await pipeline.Reports.ListAsync(pipeline.Programme.Id, "season", Cancellation)).Select(report => report.Participant)
            .ShouldBe(["kjoper-teaser", "kjoper-full"], ignoreOrder: true);
        pipeline.Mails.Sent.Select(mail => mail.ToEmail).ShouldBe(["kundesenter@kjoper-full.example"]);
    }

    [Fact]
    public async Task Closing_a_period_that_is_done_changes_nothing()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder());
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        var again = await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        again.Version.ShouldBe(1);
        pipeline.Mails.Sent.Count.ShouldBe(2);
        (await pipeline.Drafts.ListAsync(pipeline.Programme.Id, Cancellation)).Single().Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_locked_season_does_not_move_until_it_is_closed_again_and_then_mails_nobody_twice()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder());
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var locked = await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation);
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme).WithId("late").Answering("welcome", "no").Build());

        var before = await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation);
        var run = await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var after = await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation);

        before.ContentHash.ShouldBe(locked.ContentHash);
        (run.Version, after.Version, after.Dialogues).ShouldBe((2, 2, locked.Dialogues + 1));
        after.ContentHash.ShouldNotBe(locked.ContentHash);
        pipeline.Mails.Sent.Count.ShouldBe(2);
        (await pipeline.Drafts.ListAsync(pipeline.Programme.Id, Cancellation)).Single().Version.ShouldBe(2);
    }

    [Fact]
    public async Task Before_it_is_closed_any_period_is_running()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder());

        foreach (var period in new[] { PeriodId.Season, PeriodId.Month(2026, 1), PeriodId.Week(2026, 3), PeriodId.To(new(2026, 2, 1)) })
            (await pipeline.Results.GetAsync(pipeline.Known, period, Cancellation)).Phase.ShouldBe(Phase.Running);
    }

    [Fact]
    public async Task Results_keep_their_version_until_the_data_change()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder());
        var first = await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation);
        pipeline.Clock.Advance(TimeSpan.FromDays(1));

        var same = await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation);
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme).WithId("more").Build());
        var other = await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation);

        (same.Version, same.ComputedAt, same.ContentHash).ShouldBe((1, first.ComputedAt, first.ContentHash));
        other.Version.ShouldBe(2);
    }

    [Fact]
    public async Task What_waits_for_review_does_not_count_until_it_is_approved_and_not_after_it_is_withdrawn()
    {
        var pipeline = new InMemoryPipeline(new ProgrammeBuilder().Build());
        await pipeline.StoreAsync(EvaluationState.Pending, Cancellation, new EvaluationBuilder(pipeline.Programme).Build());
        var review = new ReviewEvaluation(pipeline.Evaluations, pipeline.Clock);
        var participant = new ParticipantKey(pipeline.Programme.Id, "nordlys-kraft");

        var pending = (await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation)).Dialogues;
        await review.DecideAsync(participant, "resp-000123", ReviewDecision.Approve, "", null, Cancellation);
        var approved = (await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation)).Dialogues;
        await review.DecideAsync(participant, "resp-000123", ReviewDecision.Withdraw, "Not a real dialogue.", null, Cancellation);
        var withdrawn = (await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation)).Dialogues;

        (pending, approved, withdrawn).ShouldBe((0, 1, 0));
        (await review.DecideAsync(participant, "nobody", ReviewDecision.Approve, "", null, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Posts_that_wait_for_approval_are_drafted_but_not_published()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder().WithRules(rules => rules with { PostsWaitForApproval = true }));

        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        var draft = (await pipeline.Drafts.ListAsync(pipeline.Programme.Id, Cancellation)).Single();
        (draft.Slug, draft.Version, draft.Published).ShouldBe(("result", 1, null));
    }

    [Fact]
    public async Task New_figures_publish_nothing_over_a_text_that_an_editor_took_in_hand()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder());
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var published = (await pipeline.Drafts.ListAsync(pipeline.Programme.Id, Cancellation)).Single();
        var text = (await pipeline.Drafts.ReadAsync(published, 1, Cancellation))!;
        await pipeline.Drafts.SaveAsync(
            published with { Version = 2, Published = null, TextHash = "edited", Edit = new DraftEdit(2, 1, "Maja", pipeline.Clock.GetUtcNow()) },
            text with { Markdown = "What Maja wrote." }, Cancellation);
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme).WithId("late").Answering("welcome", "no").Build());

        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        var draft = (await pipeline.Drafts.ListAsync(pipeline.Programme.Id, Cancellation)).Single();
        (published.Published, draft.Version, draft.Published).ShouldBe((1, 3, null));
        (await pipeline.Drafts.ReadAsync(draft, 2, Cancellation))!.Markdown.ShouldBe("What Maja wrote.");
    }

    [Fact]
    public async Task A_post_that_the_figures_give_no_occasion_for_is_left_out_and_the_period_says_why()
    {
        var entry = new ScheduleEntry(PeriodKind.Season, "result", false, false) { MorePosts = [PostNames.Winners, PostNames.Drivers] };
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder().WithRules(rules => rules with { MinimumShown = 4, DialoguesToQualify = 4 }).WithSchedule(entry));

        var run = await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        run.State.ShouldBe(PeriodState.Done);
        run.Omitted.ShouldNotBeNull().ShouldStartWith("no post drivers, because fewer than 200 dialogues");
        (await pipeline.Drafts.ListAsync(pipeline.Programme.Id, Cancellation)).Select(draft => draft.Slug).ShouldBe(["result", "winners"]);
    }

    [Fact]
    public async Task A_period_that_is_closed_again_forgets_what_was_left_out_before()
    {
        var entry = new ScheduleEntry(PeriodKind.Season, null, false, false) { MorePosts = [PostNames.Winners] };
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder().WithRules(rules => rules with { DialoguesToQualify = 13 }).WithSchedule(entry));
        var before = await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        foreach (var participant in pipeline.Programme.Participants)
        {
            for (var more = 0; more < 12; more++)
                await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme).WithId($"late-{participant.Id}-{more}").About(participant.Id).Build());
        }

        var after = await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        before.Omitted.ShouldBe("no post winners, because no participant qualified");
        (after.State, after.Omitted).ShouldBe((PeriodState.Done, null));
    }

    [Fact]
    public async Task Mails_that_wait_for_approval_are_held_until_released()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder().WithRules(rules => rules with { ReportsWaitForApproval = true }));

        var held = await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var sentBefore = pipeline.Mails.Sent.Count;
        await pipeline.Close.ReleaseAsync(pipeline.Programme.Id, PeriodId.Season, Cancellation);
        var released = await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        held.Waiting.ShouldNotBeNull().ShouldContain("release of 2 report mails");
        sentBefore.ShouldBe(0);
        released.State.ShouldBe(PeriodState.Done);
        pipeline.Mails.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_week_drafts_what_stands_so_far_and_mails_nobody()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder());

        var run = await pipeline.WorkAsync(PeriodId.Week(2026, 3), Cancellation);

        run.State.ShouldBe(PeriodState.Done);
        var draft = (await pipeline.Drafts.ListAsync(pipeline.Programme.Id, Cancellation)).Single();
        draft.Slug.ShouldBe("so-far-2026-w03");
        (await pipeline.Drafts.ReadAsync(draft, 1, Cancellation)).ShouldNotBeNull().Markdown.ShouldStartWith("so-far-2026-w03 to-2026-01-18 Running");
        pipeline.Mails.Sent.ShouldBeEmpty();
    }

    private static async Task<InMemoryPipeline> WithDialoguesAsync(ProgrammeBuilder programme)
    {
        var pipeline = new InMemoryPipeline(programme.Build());
        for (var index = 0; index < 12; index++)
        {
            await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme)
                .WithId($"d-{index}").About(pipeline.Programme.Participants[index % 3].Id).At($"2026-01-{10 + index}T11:00:00+01:00")
                .Answering("valued", index % 4 == 0 ? "no" : "yes").Build());
        }

        return pipeline;
    }
}
