using Pipeline.Core.Programmes;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>What the whole numbers of a sample mean: their limits, and the factor `Times / Per` to the published unit.</summary>
internal sealed record ValueScale(int Low, int High, int Times, int Per, string Unit)
{
    /// <summary>Dialogue and area scores: thousandths of a point.</summary>
    public static ValueScale Thousandths { get; } = new(0, 100_000, 1, 1000, FigureUnit.Score);

    /// <summary>What a difference of two values on the scale is counted in.</summary>
    public string DifferenceUnit => Unit == FigureUnit.Score ? FigureUnit.Points : Unit;

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

    /// <summary>The values of the answers given, each as often as it was given.</summary>
    public static Multiset ValuesOf(Question question, ReadOnlySpan<long> answers)
    {
        var values = new Multiset();
        for (var answer = 0; answer < answers.Length; answer++) values.Add(ValueAt(question, answer), answers[answer]);
        return values;
    }

    /// <summary>A number on the scale in the published unit.</summary>
    public double Published(double value) => value * Times / Per;

    public Interval Published(Interval interval) => new(Published(interval.Low), Published(interval.High));
}
