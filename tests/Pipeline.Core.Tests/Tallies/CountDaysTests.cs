using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Tallies;

public sealed class CountDaysTests
{
    private static readonly DayRange Season = new(new(2025, 12, 1), new(2026, 3, 31));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_revision_that_moves_to_another_day_is_counted_there_and_no_longer_where_it_was()
    {
        var pipeline = new InMemoryPipeline(new ProgrammeBuilder().Build());
        var evaluation = new EvaluationBuilder(pipeline.Programme);
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, evaluation.At("2026-01-14T23:30:00+01:00").Build());
        await pipeline.CountDays.CountAsync(pipeline.Known, Season, Cancellation);

        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, evaluation.At("2026-01-15T00:30:00+01:00").Build());

        (await DialoguesAsync(pipeline, new(2026, 1, 14))).ShouldBe(0);
        (await DialoguesAsync(pipeline, new(2026, 1, 15))).ShouldBe(1);
    }

    [Fact]
    public async Task Other_weights_make_every_day_be_counted_again()
    {
        var builder = new ProgrammeBuilder();
        var pipeline = new InMemoryPipeline(builder.Build());
        await pipeline.StoreAsync(
            EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme).Answering("would-buy", "no").Build());
        var before = await ScoreAsync(pipeline, pipeline.Known);

        var reweighed = builder.WithWeights(0, 0, 0, 1).Build();
        var after = await ScoreAsync(pipeline, new KnownProgramme(reweighed, new TallyLayout(reweighed), "definition-2"));

        before.ShouldBe(75_000);
        after.ShouldBe(0);
    }

    [Fact]
    public async Task An_evaluation_that_arrives_while_its_day_is_counted_is_counted()
    {
        var pipeline = new InMemoryPipeline(new ProgrammeBuilder().Build());
        var evaluation = new EvaluationBuilder(pipeline.Programme);
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, evaluation.WithId("first").Build());
        var late = new LateArrival(pipeline.Evaluations, () => pipeline.StoreAsync(EvaluationState.Approved, Cancellation, evaluation.WithId("second").Build()));

        var tallies = await new CountDays(late).CountAsync(pipeline.Known, Season, Cancellation);

        tallies["nordlys-kraft"].Dialogues.ShouldBe(2);
    }

    [Fact]
    public async Task Counting_at_the_same_time_as_storing_ends_with_every_evaluation_counted_once()
    {
        var pipeline = new InMemoryPipeline(new ProgrammeBuilder().Build());
        var storing = Task.WhenAll(Enumerable.Range(0, 40).Select(index => Task.Run(() => pipeline.StoreAsync(
            EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme).WithId($"d-{index % 20}").Build()))));
        while (!storing.IsCompleted) await pipeline.CountDays.CountAsync(pipeline.Known, Season, Cancellation);
        await storing;

        var tallies = await pipeline.CountDays.CountAsync(pipeline.Known, Season, Cancellation);

        tallies["nordlys-kraft"].Dialogues.ShouldBe(20);
    }

    private static async Task<long> DialoguesAsync(InMemoryPipeline pipeline, DateOnly day)
    {
        var tallies = await pipeline.CountDays.CountAsync(pipeline.Known, new DayRange(day, day), Cancellation);
        return tallies.Values.Sum(tally => tally.Dialogues);
    }

    private static async Task<long> ScoreAsync(InMemoryPipeline pipeline, KnownProgramme known)
    {
        var tallies = await pipeline.CountDays.CountAsync(known, Season, Cancellation);
        return tallies["nordlys-kraft"].Slice(null, null).Scores.Sum;
    }

    /// <summary>A store in which somebody else stores an evaluation just before the first count is saved.</summary>
    private sealed class LateArrival(InMemoryEvaluationStore inner, Func<Task> arrive) : IEvaluationStore
    {
        private bool arrived;

        public async Task<bool> SaveCountAsync(ParticipantKey participant, DayCount before, CountedTally counted, CancellationToken cancellationToken)
        {
            if (!arrived)
            {
                arrived = true;
                await arrive();
            }

            return await inner.SaveCountAsync(participant, before, counted, cancellationToken);
        }

        public Task<IReadOnlyList<StoreOutcome>> AddAsync(
            ParticipantKey participant, IReadOnlyList<StoredEvaluation> evaluations, CancellationToken cancellationToken) =>
            inner.AddAsync(participant, evaluations, cancellationToken);

        public Task<StoredEvaluation?> FindAsync(ParticipantKey participant, string id, CancellationToken cancellationToken) =>
            inner.FindAsync(participant, id, cancellationToken);

        public Task<IReadOnlyList<StoredEvaluation>> ReadAsync(
            ParticipantKey participant, DateOnly from, DateOnly through, CancellationToken cancellationToken) =>
            inner.ReadAsync(participant, from, through, cancellationToken);

        public IAsyncEnumerable<DatedEvaluation> ReadForCountingAsync(
            ParticipantKey participant, TallyLayout layout, DateOnly from, DateOnly through, CancellationToken cancellationToken) =>
            inner.ReadForCountingAsync(participant, layout, from, through, cancellationToken);

        public Task<IReadOnlyList<StoredEvaluation>> ReadHistoryAsync(ParticipantKey participant, string id, CancellationToken cancellationToken) =>
            inner.ReadHistoryAsync(participant, id, cancellationToken);

        public Task<bool> DecideAsync(ParticipantKey participant, string id, ReviewNote decision, CancellationToken cancellationToken) =>
            inner.DecideAsync(participant, id, decision, cancellationToken);

        public Task<DayCounts> ReadCountsAsync(ParticipantKey participant, CancellationToken cancellationToken) =>
            inner.ReadCountsAsync(participant, cancellationToken);
    }
}
