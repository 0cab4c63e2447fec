namespace Pipeline.Core.Results.Measures;

/// <summary>
/// `contribution(subject|…channel=c)`: the channel's weight times its distance from the score of the slice over all channels, so that the
/// contributions of the channels sum to nothing. One exact fraction: (S_c n - S n_c) / n².
/// </summary>
internal sealed class ContributionMeasure(Measurand measurand, PeriodTallies tallies) : IMeasure
{
    public string Name => "contribution";

    public string Subject => measurand.Id;

    public IReadOnlyList<string> Groups => measurand.Groups;

    public bool AppliesTo(Slice slice) => slice.Channel is not null;

    public Reading? Read(Slice slice)
    {
        var part = measurand.ValuesOf(tallies.Of(slice));
        if (part.N == 0) return null;
        var whole = measurand.ValuesOf(tallies.Of(slice with { Channel = null }));
        var distance = checked(((Int128)part.Sum * whole.N) - ((Int128)whole.Sum * part.N)) * measurand.Scale.Times;
        var value = (double)distance / (double)((Int128)whole.N * whole.N * measurand.Scale.Per);
        return new Reading(value, part.N, measurand.Scale.DifferenceUnit);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
    [
        .. Ingredients.Sample("the channel", Statistics.Moments.Of(measurand.ValuesOf(tallies.Of(slice)))),
        .. Ingredients.Sample("all channels", Statistics.Moments.Of(measurand.ValuesOf(tallies.Of(slice with { Channel = null })))),
        Ingredients.Scale(measurand.Scale),
    ];
}
