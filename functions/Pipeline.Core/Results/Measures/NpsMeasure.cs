using Pipeline.Core.Programmes;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>`nps(question)`: the share of 9 and 10 minus the share of 0 to 6.</summary>
internal sealed class NpsMeasure(int index, PeriodTallies tallies) : IMeasure
{
    private const int Promoter = 9;
    private const int Detractor = 6;

    private readonly Question question = tallies.Layout.Programme.Questions[index];

    public string Name => "nps";

    public string Subject => question.Id;

    public IReadOnlyList<string> Groups => [question.Id];

    public Reading? Read(Slice slice)
    {
        var answers = tallies.Of(slice).Answers(index);
        long promoters = 0, detractors = 0, n = 0;
        for (var answer = 0; answer < answers.Length; answer++)
        {
            n += answers[answer];
            if (question.Min + answer >= Promoter) promoters += answers[answer];
            if (question.Min + answer <= Detractor) detractors += answers[answer];
        }

        if (n == 0) return null;
        return new Reading(100.0 * (promoters - detractors) / n, n, FigureUnit.Points, AdjustedWald.Of(promoters, detractors, n));
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
        Ingredients.Sample(Subject, ValueScale.ValuesOf(question, tallies.Of(slice).Answers(index)));
}
