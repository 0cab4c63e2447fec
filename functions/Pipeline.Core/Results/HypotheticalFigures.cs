using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results;

/// <summary>
/// What figures would be if one evaluation were another or none. The participant's days are counted again in memory and merged with what is counted of
/// the others; no evaluation, result or text is written.
/// </summary>
public sealed class HypotheticalFigures(EarlierPeriods earlierPeriods, IResultsStore results, IEvaluationStore evaluations)
{
    /// <summary>Each period's figures in the order asked for. Null instead of the evaluation leaves it out.</summary>
    public async Task<IReadOnlyList<FiguresBeforeAndAfter>> ReadAsync(
        KnownProgramme known, StoredEvaluation stored, Evaluation? instead, IReadOnlyList<PeriodId> periods, CancellationToken cancellationToken)
    {
        var season = known.Programme.Season;
        var own = await OwnAsync(known, stored, instead, cancellationToken);
        var figures = new List<FiguresBeforeAndAfter>();
        foreach (var period in periods)
        {
            var kept = await results.FindAsync(known.Programme.Id, period.Text, cancellationToken);
            var days = period.Within(season)!.Value;
            var counted = await earlierPeriods.CountAsync(known, period, days, kept?.Phase ?? Phase.Running, cancellationToken);
            var changed = counted with { Tallies = Replace(counted.Tallies, days) };
            if (counted.Earlier is { } earlier && earlier.Programme.Id == known.Programme.Id)
                changed = changed with { Earlier = earlier with { Tallies = Replace(earlier.Tallies, earlier.Period.Within(season)!.Value) } };
            figures.Add(new(period, counted.Phase, counted.Book(), changed.Book()));
        }

        return figures;

        IReadOnlyDictionary<string, Tally> Replace(IReadOnlyDictionary<string, Tally> tallies, DayRange range)
        {
            var replaced = new SortedDictionary<string, Tally>(tallies.ToDictionary(), StringComparer.Ordinal);
            replaced.Remove(stored.Evaluation.Participant);
            var counter = new TallyCounter(known.Layout);
            foreach (var (_, evaluation) in own.Where(each => range.Contains(each.Day))) counter.Add(known.Layout.Code(evaluation));
            if (counter.Take() is { Dialogues: > 0 } tally) replaced[stored.Evaluation.Participant] = tally;
            return replaced;
        }
    }

    /// <summary>The participant's approved evaluations with the one in question as it would be, by day.</summary>
    private async Task<IReadOnlyList<(DateOnly Day, Evaluation Evaluation)>> OwnAsync(
        KnownProgramme known, StoredEvaluation stored, Evaluation? instead, CancellationToken cancellationToken)
    {
        var participant = new ParticipantKey(known.Programme.Id, stored.Evaluation.Participant);
        var all = await evaluations.ReadAsync(participant, known.Programme.Season.Start, known.Programme.Season.End, cancellationToken);
        return
        [
            .. all.Where(each => each.State == EvaluationState.Approved)
                .Select(each => (each.Day, Evaluation: each.Evaluation.Id == stored.Evaluation.Id ? instead : each.Evaluation))
                .Where(each => each.Evaluation is not null)
                .Select(each => (each.Day, each.Evaluation!)),
        ];
    }
}
