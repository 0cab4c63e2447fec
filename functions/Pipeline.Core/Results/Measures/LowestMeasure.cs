namespace Pipeline.Core.Results.Measures;

/// <summary>`lowest(total)`: a participant's lowest score of an answered dialogue. Of larger groups it would point at one dialogue of somebody.</summary>
internal sealed class LowestMeasure(PeriodTallies tallies) : IMeasure
{
    public string Name => "lowest";

    public string Subject => Measurand.TotalOfAll.Id;

    public bool AppliesTo(Slice slice) => slice.Participant is not null;

    public Reading? Read(Slice slice)
    {
        var scores = tallies.Of(slice).Scores;
        return scores.N == 0 ? null : new Reading(ValueScale.Thousandths.Published(scores.Counts.Keys.First()), scores.N, FigureUnit.Score);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
        [.. Ingredients.Sample(Subject, tallies.Of(slice).Scores), Ingredients.Scale(ValueScale.Thousandths)];
}
