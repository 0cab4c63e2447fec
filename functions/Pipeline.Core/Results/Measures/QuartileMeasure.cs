using Pipeline.Core.Results.Benchmarks;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>`quartile(total;0.25)`, `quartile(question;0.5)`: a quartile of the participants' means, of all or of a class.</summary>
internal sealed class QuartileMeasure(Measurand measurand, int quarter, Lazy<Peers> peers) : IMeasure
{
    private const int MinimumParticipants = 8;

    public string Name => "quartile";

    public string Subject { get; } = $"{measurand.Id};{quarter switch { 1 => "0.25", 2 => "0.5", _ => "0.75" }}";

    public bool HidesFew => false;

    public bool AppliesTo(Slice slice) => slice == new Slice(Class: slice.Class);

    public Reading? Read(Slice slice)
    {
        var means = peers.Value.Of(slice.Class).Values;
        if (means.Count == 0) return null;
        if (means.Count < MinimumParticipants)
            return Reading.Hidden(means.Count, measurand.Scale.Unit, SuppressionReason.FewerParticipantsThan(MinimumParticipants));
        var quartiles = Quartiles.Of(means);
        var value = quarter switch { 1 => quartiles.Lower, 2 => quartiles.Median, _ => quartiles.Upper };
        return new Reading(value, means.Count, measurand.Scale.Unit);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
        peers.Value.Of(slice.Class).Values.Select(each => Ingredients.Real("mean of a participant", each));
}
