using Pipeline.Core.Results.Contests;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// `rank(total|participant=x)`: the place by `total(all)`, with the lowest and highest place that the data allow as its interval; `joint` where
/// the interval holds for everybody in the list at once.
/// </summary>
internal sealed class RankMeasure(ContestScope scope, bool joint, ContestBook contests) : IMeasure
{
    public string Name => "rank";

    public string Subject { get; } = $"total{scope.Suffix}{(joint ? ";joint" : "")}";

    public bool AppliesTo(Slice slice) => slice.Participant is not null && scope.Find(slice, contests) is not null;

    public Reading? Read(Slice slice)
    {
        var contest = scope.Find(slice, contests)!;
        var entry = contests.EntryOf(slice.Participant!);
        if (contest.PlaceOf(slice.Participant!) is not { } place)
        {
            // A channel's list holds only those that may be best in it; its absence of others says nothing about them.
            if (entry.Scores.N == 0 || slice.Channel is not null) return null;
            return Reading.Hidden(entry.Scores.N, FigureUnit.Count, contests.WhyWithoutPlace(slice.Participant!) ?? SuppressionReason.NoPlace);
        }

        var places = contest.IntervalOf(slice.Participant!)!;
        var range = joint ? places.Joint : places.Marginal;
        return new Reading(place, contest.EntryOf(slice.Participant!).Scores.N, FigureUnit.Count, new Interval(range.Best, range.Worst));
    }

    public IEnumerable<Ingredient> Explain(Slice slice) => scope.Find(slice, contests)!.Explain();
}
