using Pipeline.Core.Results.Benchmarks;

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
        var means = peers.Value.Ascending(slice.Class);
        if (means.Count == 0) return null;
        if (means.Count < MinimumParticipants)
            return Reading.Hidden(means.Count, measurand.Scale.Unit, SuppressionReason.FewerParticipantsThan(MinimumParticipants));

        // Type 7 (Hyndman and Fan 1996) at an exact position.
        var (at, rest) = Math.DivRem((means.Count - 1) * quarter, 4);
        var below = peers.Value.ValueOf(means[at]);
        return new Reading(
            rest == 0 ? below : below + ((peers.Value.ValueOf(means[at + 1]) - below) * rest / 4), means.Count, measurand.Scale.Unit);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
        peers.Value.Ascending(slice.Class).Select(each => Ingredients.Real("mean of a participant", peers.Value.ValueOf(each)));
}
