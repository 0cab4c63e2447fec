using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// `contribution(subject|…channel=c)`: the channel's weight times its distance from the score of the slice over all channels, so that the
/// contributions of the channels sum to nothing. One exact fraction: (S_c n - S n_c) / n².
/// </summary>
internal sealed class ContributionMeasure(string subject, ValueScale scale, Func<SliceTally, Multiset> values, PeriodTallies tallies)
    : IMeasure
{
    public string Name => "contribution";

    public string Subject => subject;

    public bool AppliesTo(Slice slice) => slice.Channel is not null;

    public Reading? Read(Slice slice)
    {
        var part = values(tallies.Of(slice));
        if (part.N == 0) return null;
        var whole = values(tallies.Of(slice with { Channel = null }));
        var distance = checked(((Int128)part.Sum * whole.N) - ((Int128)whole.Sum * part.N)) * scale.Times;
        var unit = scale.Unit == FigureUnit.Score ? FigureUnit.Points : scale.Unit;
        return new Reading((double)distance / (double)((Int128)whole.N * whole.N * scale.Per), part.N, unit);
    }
}
