using Pipeline.Core.Results.Disclosure;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// What means and comparisons are about: the whole numbers that a slice's dialogues have for it, and the scale they lie on. Of answers that
/// give all or nothing the mean is a share, and has a share's interval wherever it is printed.
/// </summary>
internal sealed record Measurand(
    string Id, ValueScale Scale, Func<SliceTally, Multiset> ValuesOf, IReadOnlyList<string> Groups, bool AllOrNothing = false)
{
    /// <summary>The dialogue scores, an unanswered contact counting 0.</summary>
    public static Measurand TotalOfAll { get; } = new("total", ValueScale.Thousandths, ScoresOfAll, [FigureGroup.Scores]);

    /// <summary>The dialogue scores of the answered contacts.</summary>
    public static Measurand TotalOfAnswered { get; } = new("answered", ValueScale.Thousandths, counts => counts.Scores, [FigureGroup.Scores]);

    public static Measurand Area(int area, TallyLayout layout) =>
        new(layout.Programme.Areas[area].Id, ValueScale.Thousandths, counts => counts.AreaScores[area], [FigureGroup.Scores]);

    /// <summary>Null for a question whose answers have no mean.</summary>
    public static Measurand? Question(int index, TallyLayout layout)
    {
        var question = layout.Programme.Questions[index];
        return ValueScale.Of(question) is { } scale
            ? new(question.Id, scale, counts => ValueScale.ValuesOf(question, counts.Answers(index)), [question.Id], question.IsAllOrNothing)
            : null;
    }

    public double ValueOf(Multiset values) => (double)((Int128)values.Sum * Scale.Times) / ((double)values.N * Scale.Per);

    public Interval IntervalOf(Multiset values, BoundedMeans intervals) => AllOrNothing
        ? Wilson.Of(values.Counts.GetValueOrDefault(Scale.High), values.N).Times(Scale.High * (double)Scale.Times / Scale.Per)
        : Scale.Published(intervals.Of(values, Scale.Low, Scale.High));

    public Reading Mean(Multiset values, BoundedMeans intervals) => new(ValueOf(values), values.N, Scale.Unit, IntervalOf(values, intervals));

    private static Multiset ScoresOfAll(SliceTally counts)
    {
        var scores = new Multiset();
        scores.Add(counts.Scores);
        scores.Add(0, counts.Unanswered);
        return scores;
    }
}
