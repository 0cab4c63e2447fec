namespace Pipeline.Core.Results.Measures;

/// <summary>`n(dialogues)` and `n(question)`.</summary>
internal sealed class CountMeasure(string subject, Func<Slice, long> count) : IMeasure
{
    public string Name => "n";

    public string Subject => subject;

    public bool HidesFew => false;

    public static CountMeasure OfDialogues(PeriodTallies tallies) => new("dialogues", slice => tallies.Of(slice).Dialogues);

    public static CountMeasure OfQuestion(int question, PeriodTallies tallies) =>
        new(tallies.Layout.Programme.Questions[question].Id, slice => tallies.Of(slice).Answered(question));

    public Reading? Read(Slice slice) => count(slice) is > 0 and var n ? new Reading(n, n, FigureUnit.Count) : null;

    public IEnumerable<Ingredient> Explain(Slice slice) => [Ingredients.Number(subject, count(slice))];
}
