using Pipeline.Core.Evaluations.Quality;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Evaluations.Review;

/// <summary>
/// The evaluations of a programme as a work list: what waits first, then by day. Flags are looked for anew each time, since the next report of a shopper
/// may tell something about the ones before; since when each is known comes from the daily rounds.
/// </summary>
public sealed class ReviewQueue(IEvaluationStore evaluations, IFlagStore sightings)
{
    private const int Thousandths = 1000;

    public async Task<IReadOnlyList<ReviewItem>> ReadAsync(Programme programme, ReviewFilter filter, CancellationToken cancellationToken)
    {
        var all = await ProgrammeEvaluations.ReadAsync(evaluations, programme, new(programme.Season.Start, programme.Season.End), cancellationToken);
        var round = await sightings.FindRoundAsync(programme.Id, cancellationToken);
        var since = round is null
            ? []
            : (await sightings.ListAsync(programme.Id, cancellationToken)).Where(seen => seen.Gone is null).ToDictionary(seen => (seen.Participant, seen.Evaluation, seen.Code), seen => seen.Came);
        return
        [
            .. all.Zip(QualityChecks.Of(programme, all), (stored, flags) => new ReviewItem(stored, Dated(stored.Evaluation, flags), ScoreOf(programme, stored.Evaluation)) { LookedOn = round?.Day })
                .Where(filter.Takes)
                .OrderBy(item => item.Stored.State == EvaluationState.Pending ? 0 : 1)
                .ThenBy(item => item.Stored.Day)
                .ThenBy(item => item.Stored.Evaluation.Participant, StringComparer.Ordinal)
                .ThenBy(item => item.Stored.Evaluation.Id, StringComparer.Ordinal),
        ];

        List<QualityFlag> Dated(Evaluation evaluation, IEnumerable<QualityFlag> flags) =>
            [.. flags.Select(flag => since.TryGetValue((evaluation.Participant, evaluation.Id, flag.Code), out var day) ? flag with { Since = day } : flag)];
    }

    private static decimal? ScoreOf(Programme programme, Evaluation evaluation) =>
        evaluation.Outcome == Outcome.Answered && DialogueScore.Of(programme, evaluation.Answers).Total is { } milli ? (decimal)milli / Thousandths : null;
}
