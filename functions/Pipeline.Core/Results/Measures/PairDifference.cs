using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// The later answer of a pair minus the earlier one, of the dialogues that have both. Points of different maxima are compared as whole
/// numbers over their common denominator.
/// </summary>
internal static class PairDifference
{
    /// <summary>Null for a pair whose answers have no value to subtract.</summary>
    public static Measurand? Of(int pair, TallyLayout layout)
    {
        var (first, second) = layout.Pairs[pair];
        var (from, to) = (layout.Programme.Questions[first], layout.Programme.Questions[second]);
        return ScaleOf(from, to) is { } scale ? new($"{from.Id}>{to.Id}", scale, counts => ValuesOf(pair, from, to, counts), [from.Id, to.Id]) : null;
    }

    private static Multiset ValuesOf(int pair, Question from, Question to, SliceTally counts)
    {
        var values = new Multiset();
        for (var before = 0; before < from.AnswerCount; before++)
            for (var after = 0; after < to.AnswerCount; after++)
                values.Add(Difference(from, to, before, after), counts.Joint(pair, before, after));
        return values;
    }

    private static int Difference(Question from, Question to, int before, int after)
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
