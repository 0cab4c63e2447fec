using Pipeline.Core.Tallies;

namespace Pipeline.Core.Evaluations;

/// <summary>Keeps evaluations with their identity and the marks of days that need counting, all or nothing per evaluation.</summary>
public interface IEvaluationStore
{
    /// <summary>
    /// Stores each evaluation of the participant together with its identity and its day's mark, and answers in the same order.
    /// A revision takes the next revision number and the state given, keeps the old content as history and marks both days.
    /// The same id twice in one call is handled in order. A lost response is settled by reading back, so that a repeat is a duplicate.
    /// </summary>
    Task<IReadOnlyList<StoreOutcome>> AddAsync(
        ParticipantKey participant, IReadOnlyList<StoredEvaluation> evaluations, CancellationToken cancellationToken);

    Task<StoredEvaluation?> FindAsync(ParticipantKey participant, string id, CancellationToken cancellationToken);

    /// <summary>Current evaluations of the days from `from` through `through` in every state, ordered by day and id.</summary>
    Task<IReadOnlyList<StoredEvaluation>> ReadAsync(
        ParticipantKey participant, DateOnly from, DateOnly through, CancellationToken cancellationToken);

    /// <summary>
    /// What counting asks of the approved evaluations of the days from `from` through `through`, ordered by day: far less than is kept of them.
    /// One whose channel the layout does not have throws ArgumentException.
    /// </summary>
    IAsyncEnumerable<DatedEvaluation> ReadForCountingAsync(
        ParticipantKey participant, TallyLayout layout, DateOnly from, DateOnly through, CancellationToken cancellationToken);

    /// <summary>Earlier contents of an evaluation, oldest first.</summary>
    Task<IReadOnlyList<StoredEvaluation>> ReadHistoryAsync(ParticipantKey participant, string id, CancellationToken cancellationToken);

    /// <summary>
    /// Sets the decision's state, keeps the decision and marks the day. False when there is no such evaluation or it is no longer at the revision decided about.
    /// </summary>
    Task<bool> DecideAsync(ParticipantKey participant, string id, ReviewNote decision, CancellationToken cancellationToken);

    /// <summary>The counted days and the marks of the participant, each with the version that a later save must still find.</summary>
    Task<DayCounts> ReadCountsAsync(ParticipantKey participant, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a day's tally and removes the day's mark in one transaction, if the stored tally and the mark still have the versions in `before`.
    /// False when either has changed since: read again and recount.
    /// </summary>
    Task<bool> SaveCountAsync(
        ParticipantKey participant, DayCount before, CountedTally counted, CancellationToken cancellationToken);
}
