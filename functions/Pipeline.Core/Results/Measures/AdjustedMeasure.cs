using Pipeline.Core.Results.Fairness;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>`standardised(total|participant=x)`: the total that the participant would have had with the channel mix of all dialogues.</summary>
internal sealed class AdjustedMeasure(AdjustedStandings standings, PeriodTallies tallies) : IMeasure
{
    public string Name => "standardised";

    public string Subject => Measurand.TotalOfAll.Id;

    public bool AppliesTo(Slice slice) => slice.Participant is { } participant && slice == new Slice(participant);

    public Reading? Read(Slice slice)
    {
        if (standings.Of(slice.Participant!) is not { } adjusted) return null;
        var n = Measurand.TotalOfAll.ValuesOf(tallies.Of(slice)).N;
        return new Reading(ValueScale.Thousandths.Published(adjusted.Value), n, FigureUnit.Score, IntervalOf(adjusted.Value, adjusted.StandardError));
    }

    public IEnumerable<Ingredient> Explain(Slice slice) => standings.Explain();

    private Interval? IntervalOf(double value, double? error)
    {
        if (error is not { } spread || standings.Scores!.Degrees < 1) return null;
        var half = StudentT.Quantile(0.975, standings.Scores.Degrees) * spread;
        return new Interval(
            Precision.Rounded(ValueScale.Thousandths.Published(value - half)), Precision.Rounded(ValueScale.Thousandths.Published(value + half)));
    }
}
