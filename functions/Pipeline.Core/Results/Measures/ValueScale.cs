using Pipeline.Core.Programmes;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>What the whole numbers of a sample mean: their limits, and the factor `Times / Per` to the published unit.</summary>
internal sealed record ValueScale(int Low, int High, int Times, int Per, string Unit)
{
    /// <summary>Dialogue and area scores: thousandths of a point.</summary>
    public static ValueScale Thousandths { get; } = new(0, 100_000, 1, 1000, FigureUnit.Score);

    /// <summary>The answers of a question as points or as numbers; null when they are neither, and for an NPS, which has no mean.</summary>
    public static ValueScale? Of(Question question) => question.Kind switch
    {
        QuestionKind.Scored when question.MaxPoints > 0 => new(0, question.MaxPoints, 100, question.MaxPoints, FigureUnit.Score),
        QuestionKind.Scale => new(question.Min, question.Max, 1, 1, FigureUnit.Scale),
        _ => null,
    };

    /// <summary>The value of an answer by its position.</summary>
    public static int ValueAt(Question question, int answer) =>
        question.Options.Count > 0 ? question.Options[answer].Points : question.Min + answer;

    public Reading Mean(Multiset values, BoundedMeans intervals) => Mean(values, intervals.Of(values, Low, High));

    public Reading Mean(Multiset values, Interval interval) =>
        new((double)((Int128)values.Sum * Times) / ((double)values.N * Per), values.N, Unit,
            new Interval(interval.Low * Times / Per, interval.High * Times / Per));
}
