using Pipeline.Core.Programmes;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>`mean(question)`: points obtained / points possible of a scored question, or the mean on its own scale.</summary>
internal sealed class MeanMeasure(int index, ValueScale scale, PeriodTallies tallies, BoundedMeans intervals) : IMeasure
{
    private readonly Question question = tallies.Layout.Programme.Questions[index];

    public string Name => "mean";

    public string Subject => question.Id;

    public ValueScale Scale => scale;

    public Reading? Read(Slice slice)
    {
        var values = ValuesOf(tallies.Of(slice));
        if (values.N == 0) return null;
        if (!question.IsAllOrNothing) return scale.Mean(values, intervals);

        // The rule that keeps one number from having two intervals: a yes or no is a share wherever it is printed.
        var full = values.Counts.GetValueOrDefault(question.MaxPoints);
        return scale.Mean(values, Wilson.Of(full, values.N).Times(question.MaxPoints));
    }

    public Multiset ValuesOf(SliceTally counts)
    {
        var values = new Multiset();
        var answers = counts.Answers(index);
        for (var answer = 0; answer < answers.Length; answer++) values.Add(ValueScale.ValueAt(question, answer), answers[answer]);
        return values;
    }
}
