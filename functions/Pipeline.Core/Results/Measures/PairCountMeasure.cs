namespace Pipeline.Core.Results.Measures;

/// <summary>`fell(from>to)`, `same(from>to)`, `rose(from>to)`: in how many dialogues the later answer is below, equal to or above the earlier.</summary>
internal sealed class PairCountMeasure(string name, int sign, Measurand difference, PeriodTallies tallies) : IMeasure
{
    public string Name => name;

    public string Subject => difference.Id;

    public IReadOnlyList<string> Groups => difference.Groups;

    public static IEnumerable<PairCountMeasure> Of(Measurand difference, PeriodTallies tallies) =>
        [new("fell", -1, difference, tallies), new("same", 0, difference, tallies), new("rose", 1, difference, tallies)];

    public Reading? Read(Slice slice)
    {
        var values = difference.ValuesOf(tallies.Of(slice));
        if (values.N == 0) return null;
        return new Reading(values.Counts.Where(value => Math.Sign(value.Key) == sign).Sum(value => value.Value), values.N, FigureUnit.Count);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) => Ingredients.Sample(Subject, difference.ValuesOf(tallies.Of(slice)));
}
