using Pipeline.Core.Appeals;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Testing;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Appeals;

public sealed class PreviewAppealTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preview_tells_score_total_place_and_winners_as_the_change_then_makes_them()
    {
        var pipeline = await AppealSeason.PlayAsync();
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var appeal = await AppealSeason.OpenAsync(pipeline);

        var preview = await PreviewAsync(pipeline, appeal.Id, AppealSeason.Worse);
        await pipeline.Appeals.Resolve.ResolveAsync(pipeline.Known, appeal.Id, AppealSeason.Worse, "Lydopptaket viser det.", "Kari", Cancellation);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        (preview.ScoreBefore, preview.Before.Place).ShouldBe((100m, 1));
        preview.ScoreAfter.ShouldNotBeNull().ShouldBeLessThan(100m);
        var results = await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation);
        var row = results.Ranking.Single(each => each.Participant == AppealSeason.Participant);
        preview.After.ShouldBe(new ParticipantStanding(row.Value, row.Rank));
        preview.After.Total.ShouldNotBe(preview.Before.Total);
        var overall = preview.Winners.Single(each => each.Scope == "all");
        overall.Before.ShouldBe([AppealSeason.Participant]);
        overall.After.ShouldBe(results.Winners.Single(each => each.Scope == "all").Participants);
        overall.After.ShouldNotContain(AppealSeason.Participant);
    }

    [Fact]
    public async Task A_preview_lists_posts_and_mailed_reports_that_would_no_longer_be_true_and_no_others()
    {
        var pipeline = await AppealSeason.PlayAsync();
        await pipeline.WorkAsync(PeriodId.Week(2026, 2), Cancellation);
        await pipeline.WorkAsync(PeriodId.Week(2026, 3), Cancellation);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var appeal = await AppealSeason.OpenAsync(pipeline);

        var preview = await PreviewAsync(pipeline, appeal.Id, AppealSeason.Worse);

        preview.Texts.Select(text => (text.Slug, text.Version, text.Published)).ShouldBe(
            [("result", 1, true), ("so-far-2026-w02", 1, true), ("so-far-2026-w03", 1, true)]);
        preview.Texts.ShouldAllBe(text => text.Figures.Count == 2 && text.Figures[1].Printed == PlainChosenWords.Word);
        preview.Reports.ShouldAllBe(report => report.Figures.Count == 2 && report.Figures[1].Printed == PlainChosenWords.Word);
        preview.Reports.Select(report => (report.Period, report.Participant, report.Recipients, report.ListsDialogue)).ShouldBe(
            [("season", "elvebyen-kommune", 1, false), ("season", AppealSeason.Participant, 1, true)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_post_of_a_week_before_the_dialogue_stays_true()
    {
        var pipeline = await AppealSeason.PlayAsync();
        await pipeline.WorkAsync(PeriodId.Week(2026, 2), Cancellation);
        var last = (await pipeline.Appeals.Open.OpenAsync(AppealSeason.Request(pipeline, "d-9"), Cancellation)).ShouldBeOfType<OpenedAppeal.Opened>().Appeal;

        (await PreviewAsync(pipeline, last.Id, AppealSeason.Worse)).Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_withdrawal_leaves_the_dialogue_without_a_score()
    {
        var pipeline = await AppealSeason.PlayAsync();
        var appeal = await AppealSeason.OpenAsync(pipeline);

        var preview = await PreviewAsync(pipeline, appeal.Id, AppealSeason.Withdrawn);

        (preview.ScoreBefore, preview.ScoreAfter).ShouldBe((100m, null));
    }

    [Fact]
    public async Task A_preview_writes_nothing()
    {
        var pipeline = await AppealSeason.PlayAsync();
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var appeal = await AppealSeason.OpenAsync(pipeline);
        var before = await WrittenAsync(pipeline, appeal);

        await PreviewAsync(pipeline, appeal.Id, AppealSeason.Worse);

        (await WrittenAsync(pipeline, appeal)).ShouldBe(before);
    }

    [Fact]
    public async Task A_change_that_the_programme_does_not_know_or_that_changes_nothing_is_told()
    {
        var pipeline = await AppealSeason.PlayAsync();
        var appeal = await AppealSeason.OpenAsync(pipeline);

        (await FaultsAsync(Change("welcome", "perhaps"))).ShouldBe(["/change/answers/welcome"]);
        (await FaultsAsync(Change("weather", "yes"))).ShouldBe(["/change/answers/weather"]);
        (await FaultsAsync(Change("welcome", "yes"))).ShouldBe(["/change"]);

        async Task<IEnumerable<string>> FaultsAsync(AppealChange change) =>
            (await pipeline.Appeals.Preview.ReadAsync(pipeline.Known, appeal.Id, change, Cancellation)).ShouldBeOfType<PreviewedAppeal.Faulty>()
                .Faults.Select(fault => fault.Pointer);
    }

    private static AppealChange Change(string question, string answer) => new(new Dictionary<string, string?> { [question] = answer }, null, null, false);

    private static async Task<AppealPreview> PreviewAsync(InMemoryPipeline pipeline, string id, AppealChange change) =>
        (await pipeline.Appeals.Preview.ReadAsync(pipeline.Known, id, change, Cancellation)).ShouldBeOfType<PreviewedAppeal.Previewed>().Preview;

    /// <summary>The tags change with every save.</summary>
    private static async Task<string> WrittenAsync(InMemoryPipeline pipeline, Appeal appeal)
    {
        var participant = new ParticipantKey(pipeline.Programme.Id, AppealSeason.Participant);
        var evaluation = (await pipeline.Evaluations.FindAsync(participant, AppealSeason.Evaluation, Cancellation))!;
        return string.Join(' ',
            evaluation.Revision, evaluation.Decisions.Count, (await pipeline.Appeals.Store.FindAsync(appeal.Programme, appeal.Id, Cancellation))!.Tag,
            (await pipeline.Drafts.FindAsync(appeal.Programme, "result", Cancellation))!.Tag, (await pipeline.ResultsStore.FindAsync(appeal.Programme, "season", Cancellation))!.Tag,
            (await pipeline.Periods.FindAsync(appeal.Programme, "season", Cancellation))!.Tag, pipeline.Mails.Sent.Count);
    }
}
