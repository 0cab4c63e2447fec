namespace Pipeline.Core.Results.Measures;

/// <summary>`share(question=answer)`, and `sentiment(option)` for the question the programme asks about feelings.</summary>
internal sealed class ShareMeasure(string name, string subject, int question, int answer, PeriodTallies tallies) : IMeasure
{
    public string Name => name;

    public string Subject => subject;

    public IReadOnlyList<string> Groups => [tallies.Layout.Programme.Questions[question].Id];

    public Reading? Read(Slice slice)
    {
        var counts = tallies.Of(slice);
        var n = counts.Answered(question);
        return n == 0 ? null : Reading.OfShare(counts.Answers(question)[answer], n, FigureUnit.Percent);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
    [
        Ingredients.Number("dialogues that gave the answer", tallies.Of(slice).Answers(question)[answer]),
        Ingredients.Number("dialogues in which the question was answered", tallies.Of(slice).Answered(question)),
    ];
}
