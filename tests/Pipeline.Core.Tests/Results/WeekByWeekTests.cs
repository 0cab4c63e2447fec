using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

public sealed class WeekByWeekTests
{
    private static readonly DayRange Days = new(new(2026, 1, 13), new(2026, 2, 1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_week_of_the_days_has_its_own_figure_under_its_own_id()
    {
        var pipeline = await WithAsync(("e1", "2026-01-13", "yes"), ("e2", "2026-01-18", "no"), ("e3", "2026-01-26", "yes"));

        var weeks = await new WeekByWeek(pipeline.CountDays).ReadAsync(pipeline.Known, Days, Cancellation);

        weeks.Select(week => week.Week.Text).ShouldBe(["2026-W03", "2026-W04", "2026-W05"]);
        weeks.Select(week => week.Figure?.Value).ShouldBe([50, null, 100]);
        weeks.Select(week => week.Figure?.N).ShouldBe([2, null, 1]);
        weeks[0].Figure!.Id.ShouldBe("share(would-buy=yes)@2026-W03");
    }

    [Fact]
    public async Task Dialogues_outside_the_days_are_in_no_week()
    {
        var pipeline = await WithAsync(("e0", "2026-01-12", "no"), ("e1", "2026-01-13", "yes"), ("e2", "2026-02-02", "no"));

        var weeks = await new WeekByWeek(pipeline.CountDays).ReadAsync(pipeline.Known, Days, Cancellation);

        weeks.Sum(week => week.Figure?.N ?? 0).ShouldBe(1);
    }

    [Fact]
    public async Task From_the_store_and_from_evaluations_at_hand_it_is_the_same()
    {
        (string, string, string)[] said = [("e1", "2026-01-13", "yes"), ("e2", "2026-01-18", "no"), ("e3", "2026-01-26", "yes")];
        var pipeline = await WithAsync(said);

        var stored = await new WeekByWeek(pipeline.CountDays).ReadAsync(pipeline.Known, Days, Cancellation);

        WeekByWeek.Of(pipeline.Programme, [.. said.Select(each => Dialogue(pipeline.Programme, each))], Days).ShouldBe(stored);
    }

    [Fact]
    public async Task Without_a_highlighted_share_it_is_the_total()
    {
        var programme = new ProgrammeBuilder().Build();
        programme = programme with { Highlights = programme.Highlights! with { ShareQuestion = null, ShareOption = null } };
        var pipeline = new InMemoryPipeline(programme);
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, Dialogue(programme, ("e1", "2026-01-13", "yes")));

        var weeks = await new WeekByWeek(pipeline.CountDays).ReadAsync(pipeline.Known, Days, Cancellation);

        weeks[0].Figure!.Id.ShouldBe("total(all)@2026-W03");
    }

    private static async Task<InMemoryPipeline> WithAsync(params (string, string, string)[] said)
    {
        var pipeline = new InMemoryPipeline(new ProgrammeBuilder().Build());
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, [.. said.Select(each => Dialogue(pipeline.Programme, each))]);
        return pipeline;
    }

    private static Evaluation Dialogue(Programme programme, (string Id, string Day, string Buy) said) =>
        new EvaluationBuilder(programme).WithId(said.Id).At($"{said.Day}T10:00:00+01:00").Answering("would-buy", said.Buy).Build();
}
