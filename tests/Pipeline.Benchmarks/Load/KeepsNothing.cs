using Pipeline.Core.Evaluations;
using Pipeline.Core.Tallies;

namespace Pipeline.Benchmarks.Load;

/// <summary>Takes every evaluation and keeps none, so that what is timed is the way there.</summary>
internal sealed class KeepsNothing : IEvaluationStore
{
    public Task<IReadOnlyList<StoreOutcome>> AddAsync(
        ParticipantKey participant, IReadOnlyList<StoredEvaluation> evaluations, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoreOutcome>>([.. evaluations.Select(_ => StoreOutcome.Stored)]);

    public Task<StoredEvaluation?> FindAsync(ParticipantKey participant, string id, CancellationToken cancellationToken) => throw Nothing();

    public Task<IReadOnlyList<StoredEvaluation>> ReadAsync(ParticipantKey participant, DateOnly from, DateOnly through, CancellationToken cancellationToken) => throw Nothing();

    public IAsyncEnumerable<DatedEvaluation> ReadForCountingAsync(
        ParticipantKey participant, TallyLayout layout, DateOnly from, DateOnly through, CancellationToken cancellationToken) => throw Nothing();

    public Task<IReadOnlyList<StoredEvaluation>> ReadHistoryAsync(ParticipantKey participant, string id, CancellationToken cancellationToken) => throw Nothing();

    public Task<bool> DecideAsync(ParticipantKey participant, string id, ReviewNote decision, CancellationToken cancellationToken) => throw Nothing();

    public Task<DayCounts> ReadCountsAsync(ParticipantKey participant, CancellationToken cancellationToken) =>
        Task.FromResult(new DayCounts([]));

    public Task<bool> SaveCountAsync(ParticipantKey participant, DayCount before, CountedTally counted, CancellationToken cancellationToken) => throw Nothing();

    private static NotSupportedException Nothing() => new("Nothing is kept here.");
}
