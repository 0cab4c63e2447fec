using Pipeline.Core.Results.Contests;

namespace Pipeline.Core.Results.Measures;

/// <summary>`first(total|participant=x)`: how probable it is, in percent, that the participant is truly first in the contest.</summary>
internal sealed class FirstMeasure(ContestScope scope, ContestBook contests) : IMeasure
{
    public string Name => "first";

    public string Subject { get; } = $"total{scope.Suffix}";

    public bool AppliesTo(Slice slice) => slice.Participant is not null && scope.Find(slice, contests) is not null;

    public Reading? Read(Slice slice)
    {
        var contest = scope.Find(slice, contests)!;
        return contest.FirstOf(slice.Participant!) is { } probability
            ? new Reading(100 * probability, contest.EntryOf(slice.Participant!).Scores.N, FigureUnit.Percent)
            : null;
    }

    public IEnumerable<Ingredient> Explain(Slice slice) => scope.Find(slice, contests)!.Explain();
}
