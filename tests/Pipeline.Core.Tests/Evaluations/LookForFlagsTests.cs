using System.Globalization;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Evaluations.Quality;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Programmes;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Evaluations;

public sealed class LookForFlagsTests
{
    private readonly InMemoryPipeline pipeline = new(new ProgrammeBuilder().Build(), "2026-01-20T08:00:00Z");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flag_that_came_and_one_that_went_are_seen_the_day_after()
    {
        await StoreAsync(Blank("one"));
        await LookAsync();
        var first = await ChangesAsync();
        await StoreAsync(Blank("one").Answering("welcome", "yes"), Blank("two"));

        await NextDayAsync();

        first.Came.Select(each => (each.Evaluation, each.Code)).ShouldBe([("one", "incomplete")]);
        var second = await ChangesAsync();
        (second.Came.Single().Evaluation, second.Gone.Single().Evaluation).ShouldBe(("two", "one"));
        second.LookedOn.ShouldBe(new DateOnly(2026, 1, 21));
    }

    [Fact]
    public async Task A_later_report_of_a_shopper_may_flag_the_ones_before_which_is_seen_as_new()
    {
        await StoreAsync(Plain("one").At("2026-01-12T10:00:00+01:00"), Plain("two").At("2026-01-13T10:00:00+01:00"));
        await LookAsync();
        var before = (await ChangesAsync()).Came;
        await StoreAsync(Plain("three").At("2026-01-14T12:00:00+01:00"));

        await NextDayAsync();

        before.ShouldNotContain(each => each.Code == "frequent-shopper");
        (await ChangesAsync()).Came.Where(each => each.Code == "frequent-shopper").Select(each => each.Evaluation).ShouldBe(["one", "three", "two"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_day_is_looked_through_once_and_missed_days_are_made_up_for()
    {
        await LookAsync();
        await StoreAsync(Blank("one"));
        await LookAsync();
        (await ChangesAsync()).Came.ShouldBeEmpty();

        pipeline.Clock.Advance(TimeSpan.FromDays(4));
        await LookAsync();

        (await ChangesAsync()).Came.ShouldHaveSingleItem().Came.ShouldBe(new DateOnly(2026, 1, 24));
    }

    [Fact]
    public async Task A_round_that_broke_off_is_done_again_and_changes_nothing_twice()
    {
        await StoreAsync(Blank("one"), Blank("two"));
        await pipeline.Flags.SaveAsync(new FlagSighting(pipeline.Programme.Id, "nordlys-kraft", "one", "incomplete", new(2026, 1, 20), null, null), Cancellation);

        await LookAsync();
        await LookAsync();

        (await ChangesAsync()).Came.Select(each => each.Evaluation).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task A_flag_that_comes_back_is_new_again_and_nothing_is_rejected_by_one()
    {
        await StoreAsync(Blank("one"));
        await LookAsync();
        await StoreAsync(Blank("one").Answering("welcome", "yes"));
        await NextDayAsync();
        await StoreAsync(Blank("one"));
        await NextDayAsync();

        var changes = await FlagChanges.ReadAsync(pipeline.Flags, pipeline.Programme.Id, new DateOnly(2026, 1, 1), Cancellation);
        (changes!.Came.Single().Came, changes.Gone.Count).ShouldBe((new DateOnly(2026, 1, 22), 0));
        (await pipeline.Evaluations.FindAsync(new(pipeline.Programme.Id, "nordlys-kraft"), "one", Cancellation))!.State.ShouldBe(EvaluationState.Approved);
    }

    [Fact]
    public async Task A_list_of_what_is_new_holds_what_the_last_round_saw_first_and_what_came_after_it()
    {
        await StoreAsync(Blank("old"));
        await LookAsync();
        await StoreAsync(Blank("seen"));
        await NextDayAsync();
        await StoreAsync(Blank("unseen"));

        var items = await new ReviewQueue(pipeline.Evaluations, pipeline.Flags)
            .ReadAsync(pipeline.Programme, new(null, ReviewFilter.NewFlag, null, null, null), Cancellation);

        items.Select(item => (item.Stored.Evaluation.Id, item.Flags.Single(flag => flag.Code == "incomplete").Since))
            .ShouldBe([("seen", new DateOnly(2026, 1, 21)), ("unseen", null)]);
    }

    [Fact]
    public async Task Before_a_season_and_long_after_it_nobody_looks()
    {
        pipeline.Clock.SetUtcNow(DateTimeOffset.Parse("2026-05-20T08:00:00Z", CultureInfo.InvariantCulture));

        await LookAsync();

        (await FlagChanges.ReadAsync(pipeline.Flags, pipeline.Programme.Id, null, Cancellation)).ShouldBeNull();
    }

    private EvaluationBuilder Plain(string id) => new EvaluationBuilder(pipeline.Programme).WithId(id);

    private EvaluationBuilder Blank(string id) => Plain(id).ScoredBy($"s-{id}").Leaving("welcome");

    private Task StoreAsync(params EvaluationBuilder[] evaluations) =>
        pipeline.StoreAsync(EvaluationState.Approved, Cancellation, [.. evaluations.Select(each => each.Build())]);

    private Task LookAsync() =>
        new LookForFlags(new ProgrammeCatalogue(pipeline.Programmes), pipeline.Evaluations, pipeline.Flags, pipeline.Clock).RunAsync(pipeline.Programme, Cancellation);

    private Task NextDayAsync()
    {
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        return LookAsync();
    }

    private async Task<FlagChanges> ChangesAsync() => (await FlagChanges.ReadAsync(pipeline.Flags, pipeline.Programme.Id, null, Cancellation)).ShouldNotBeNull();
}
