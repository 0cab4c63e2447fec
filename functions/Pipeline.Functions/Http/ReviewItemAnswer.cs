using Pipeline.Core.Evaluations.Quality;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Telemetry;

namespace Pipeline.Functions.Http;

/// <summary>An evaluation as listed for review; the score is in points, the wait in seconds.</summary>
public sealed record ReviewItemAnswer(
    string Id, string Participant, string Channel, DateTimeOffset OccurredAt, DateTimeOffset ReceivedAt, string? Shopper, string Outcome, int? WaitSeconds, decimal? Score,
    string State, int Revision, string Source, IReadOnlyList<QualityFlag> Flags, IReadOnlyDictionary<string, string> Answers, IReadOnlyDictionary<string, string> Comments,
    IReadOnlyList<ReviewNoteAnswer> Decisions)
{
    /// <summary>The trace of the door that it came through; null when nothing traced it.</summary>
    public string? Trace { get; init; }

    public static ReviewItemAnswer Of(ReviewItem item)
    {
        var (stored, evaluation) = (item.Stored, item.Stored.Evaluation);
        return new(
            evaluation.Id, evaluation.Participant, evaluation.Channel, evaluation.OccurredAt, stored.ReceivedAt, evaluation.Shopper,
            Core.Evaluations.WireNames.Of(evaluation.Outcome), evaluation.WaitSeconds, item.Score, ReviewNoteAnswer.StateOf(stored.State), stored.Revision, stored.Source,
            item.Flags, evaluation.Answers, evaluation.Comments, [.. stored.Decisions.Select(ReviewNoteAnswer.Of)])
        {
            Trace = TraceParent.Read(stored.Trace)?.TraceId.ToHexString(),
        };
    }
}
