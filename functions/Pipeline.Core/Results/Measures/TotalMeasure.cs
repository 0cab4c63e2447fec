using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>`total(all)`, in which an unanswered contact is a dialogue of score 0, and `total(answered)`.</summary>
internal sealed class TotalMeasure(bool all, PeriodTallies tallies, BoundedMeans intervals) : IMeasure
{
    public string Name => "total";

    public string Subject => all ? "all" : "answered";

    public Reading? Read(Slice slice)
    {
        var counts = tallies.Of(slice);
        var scores = all ? ScoresOfAll(counts) : counts.Scores;
        return scores.N == 0 ? null : ValueScale.Thousandths.Mean(scores, intervals);
    }

    public static Multiset ScoresOfAll(SliceTally counts)
    {
        var scores = new Multiset();
        scores.Add(counts.Scores);
        scores.Add(0, counts.Unanswered);
        return scores;
    }
}
