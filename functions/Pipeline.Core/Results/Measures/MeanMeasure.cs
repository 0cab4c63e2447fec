namespace Pipeline.Core.Results.Measures;

/// <summary>`mean(question)`, `total(all)`, `total(answered)`, `area(area)`, `change(from>to)`: the mean of what is measured, with its interval.</summary>
internal sealed class MeanMeasure(string name, string subject, Measurand measurand, PeriodTallies tallies, BoundedMeans intervals) : IMeasure
{
    public string Name => name;

    public string Subject => subject;

    public IReadOnlyList<string> Groups => measurand.Groups;

    public Reading? Read(Slice slice)
    {
        var values = measurand.ValuesOf(tallies.Of(slice));
        return values.N == 0 ? null : measurand.Mean(values, intervals);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
        [.. Ingredients.Sample(subject, measurand.ValuesOf(tallies.Of(slice))), Ingredients.Scale(measurand.Scale)];
}
