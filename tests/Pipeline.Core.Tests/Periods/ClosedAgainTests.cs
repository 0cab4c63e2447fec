using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Periods;

public sealed class ClosedAgainTests
{
    private static readonly PeriodId January = PeriodId.Month(2026, 1);

    private readonly Programme programme = new ProgrammeBuilder().Build();
    private readonly InMemoryPipeline pipeline;

    public ClosedAgainTests() => pipeline = new InMemoryPipeline(programme);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Late_data_close_a_period_again_although_somebody_asked_for_its_results_in_between()
    {
        await StoreAsync("in-time");
        await pipeline.WorkAsync(January, Cancellation);
        await StoreAsync("late");
        await pipeline.Results.GetAsync(pipeline.Known, January, Cancellation);

        var closed = await pipeline.Close.CloseAsync(pipeline.Known, January, null, Cancellation);

        closed.ShouldBeOfType<ClosedPeriod.Closing>().IsAgain.ShouldBeTrue();
    }

    [Fact]
    public async Task Results_that_are_locked_for_a_version_of_the_season_are_not_locked_again_for_it()
    {
        await StoreAsync("in-time");
        var locked = await pipeline.Results.LockAsync(pipeline.Known, 1, Cancellation);
        await StoreAsync("late");

        var again = await pipeline.Results.LockAsync(pipeline.Known, 1, Cancellation);
        var anew = await pipeline.Results.LockAsync(pipeline.Known, 2, Cancellation);

        again.ContentHash.ShouldBe(locked.ContentHash);
        anew.Dialogues.ShouldBe(2);
    }

    private Task StoreAsync(string id) => pipeline.StoreAsync(
        EvaluationState.Approved, Cancellation,
        new EvaluationBuilder(programme).WithId(id).Build() with { OccurredAt = new DateTimeOffset(2026, 1, 12, 10, 0, 0, TimeSpan.FromHours(1)) });
}
