using Pipeline.Core.Results.Benchmarks;
using Pipeline.Core.Results.Contests;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// What the other participants tell of one: `others` (the mean of their means), `better` (how many score lower), `percentile` (the share below,
/// half of the equal ones counted). Too few others would tell of each.
/// </summary>
internal sealed class PeerMeasure(
    string name, string subject, string unit, bool inClass, int minimumOthers, Lazy<Peers> peers, Func<Ratio, IReadOnlyList<Ratio>, double> value) : IMeasure
{
    public string Name => name;

    public string Subject => subject;

    public bool HidesFew => false;

    public bool AppliesTo(Slice slice) => slice.Participant is { } participant && slice == new Slice(participant);

    public Reading? Read(Slice slice)
    {
        if (peers.Value.MeanOf(slice.Participant!) is not { } own) return null;
        var others = peers.Value.Others(slice.Participant!, inClass);
        if (others.Count == 0) return null;
        return others.Count < minimumOthers
            ? Reading.Hidden(others.Count, unit, SuppressionReason.FewerOthersThan(minimumOthers))
            : new Reading(value(own, others), others.Count, unit);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
    [
        Ingredients.Real("own mean", peers.Value.ValueOf(peers.Value.MeanOf(slice.Participant!)!.Value)),
        .. peers.Value.Others(slice.Participant!, inClass).Order().Select(each => Ingredients.Real("mean of another", peers.Value.ValueOf(each))),
    ];
}
