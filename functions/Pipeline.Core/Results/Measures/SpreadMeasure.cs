using Pipeline.Core.Results.Disclosure;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>`spread(total)`: the standard deviation of the scores of the answered dialogues.</summary>
internal sealed class SpreadMeasure(PeriodTallies tallies) : IMeasure
{
    public string Name => "spread";

    public string Subject => Measurand.TotalOfAll.Id;

    public IReadOnlyList<string> Groups => [FigureGroup.Scores];

    public Reading? Read(Slice slice)
    {
        var moments = Moments.Of(tallies.Of(slice).Scores);
        return moments.N < 2 ? null : new Reading(ValueScale.Thousandths.Published(Math.Sqrt(moments.Variance)), moments.N, FigureUnit.Points);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
        [.. Ingredients.Sample(Subject, Moments.Of(tallies.Of(slice).Scores)), Ingredients.Scale(ValueScale.Thousandths)];
}
