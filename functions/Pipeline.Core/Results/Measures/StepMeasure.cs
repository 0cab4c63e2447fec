using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// `step(question)`: how much higher or lower the question scores than the one before it on the way through the questionnaire, so that the
/// largest step down is where the dialogue falls.
/// </summary>
internal sealed class StepMeasure(Measurand question, Journey journey) : IMeasure
{
    public string Name => "step";

    public string Subject => question.Id;

    public IReadOnlyList<string> Groups => question.Groups;

    public Reading? Read(Slice slice) => journey.StepTo(question, slice) is var (before, here)
        ? new Reading(here.Mean - before.Mean, Math.Min(here.Values.N, before.Values.N), FigureUnit.Points)
        : null;

    public IEnumerable<Ingredient> Explain(Slice slice) => journey.StepTo(question, slice) is var (before, here)
        ?
        [
            .. Ingredients.Sample(before.Question.Id, Moments.Of(before.Values)), Ingredients.Scale(before.Question.Scale),
            .. Ingredients.Sample(here.Question.Id, Moments.Of(here.Values)), Ingredients.Scale(here.Question.Scale),
        ]
        : [];
}
