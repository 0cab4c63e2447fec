namespace Pipeline.Core.Results.Measures;

/// <summary>`omitted(question)`, dialogues whose answer gives no points, and `passed(question)`, those whose answer gives all of them.</summary>
internal sealed class AnswerCountMeasure(string name, int points, Measurand question, PeriodTallies tallies) : IMeasure
{
    public string Name => name;

    public string Subject => question.Id;

    public IReadOnlyList<string> Groups => question.Groups;

    /// <summary>Both of a question with points.</summary>
    public static IEnumerable<AnswerCountMeasure> Of(Measurand question, PeriodTallies tallies) =>
        [new("omitted", 0, question, tallies), new("passed", question.Scale.High, question, tallies)];

    public Reading? Read(Slice slice)
    {
        var values = question.ValuesOf(tallies.Of(slice));
        return values.N == 0 ? null : new Reading(values.Counts.GetValueOrDefault(points), values.N, FigureUnit.Count);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
        [.. Ingredients.Sample(Subject, question.ValuesOf(tallies.Of(slice))), Ingredients.Number("points counted", points)];
}
