using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// `change(from>to)`: the mean of the later answer minus the earlier one over the dialogues that have both. Points of different maxima are
/// compared as whole numbers over their common denominator.
/// </summary>
internal sealed class ChangeMeasure : IMeasure
{
    private readonly int pair;
    private readonly Question from;
    private readonly Question to;
    private readonly ValueScale scale;
    private readonly PeriodTallies tallies;
    private readonly BoundedMeans intervals;

    private ChangeMeasure(int pair, Question from, Question to, ValueScale scale, PeriodTallies tallies, BoundedMeans intervals) =>
        (this.pair, this.from, this.to, this.scale, this.tallies, this.intervals) = (pair, from, to, scale, tallies, intervals);

    public string Name => "change";

    public string Subject => $"{from.Id}>{to.Id}";

    /// <summary>Null for a pair whose answers have no value to subtract.</summary>
    public static ChangeMeasure? Of(int pair, PeriodTallies tallies, BoundedMeans intervals)
    {
        var (first, second) = tallies.Layout.Pairs[pair];
        var (from, to) = (tallies.Layout.Programme.Questions[first], tallies.Layout.Programme.Questions[second]);
        return ScaleOf(from, to) is { } scale ? new ChangeMeasure(pair, from, to, scale, tallies, intervals) : null;
    }

    public Reading? Read(Slice slice)
    {
        var values = ValuesOf(tallies.Of(slice));
        return values.N == 0 ? null : scale.Mean(values, intervals);
    }

    private Multiset ValuesOf(SliceTally counts)
    {
        var values = new Multiset();
        for (var before = 0; before < from.AnswerCount; before++)
            for (var after = 0; after < to.AnswerCount; after++)
                values.Add(Difference(before, after), counts.Joint(pair, before, after));
        return values;
    }

    private int Difference(int before, int after)
    {
        var (earlier, later) = (ValueScale.ValueAt(from, before), ValueScale.ValueAt(to, after));
        return from.Kind == QuestionKind.Scored ? (later * from.MaxPoints) - (earlier * to.MaxPoints) : later - earlier;
    }

    private static ValueScale? ScaleOf(Question from, Question to)
    {
        if (from.Kind != to.Kind || from.Kind == QuestionKind.Unscored) return null;
        if (from.Kind != QuestionKind.Scored) return new(to.Min - from.Max, to.Max - from.Min, 1, 1, FigureUnit.Scale);
        var product = from.MaxPoints * to.MaxPoints;
        return product == 0 ? null : new(-product, product, 100, product, FigureUnit.Points);
    }
}
