using Pipeline.Core.Results.Benchmarks;
using Pipeline.Core.Results.Contests;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// What the other participants tell of one: `others` (the mean of their means), `better` (how many score lower), `percentile` (the share below,
/// half of the equal ones counted). Too few others would tell of each.
/// </summary>
internal sealed class PeerMeasure(
    string name, string subject, string unit, bool inClass, int minimumOthers, Lazy<Peers> peers, Func<PeerGroup, Ratio, double> value) : IMeasure
{
    public string Name => name;

    public string Subject => subject;

    public bool HidesFew => false;

    public bool AppliesTo(Slice slice) => slice.Participant is { } participant && slice == new Slice(participant);

    public Reading? Read(Slice slice)
    {
        if (peers.Value.MeanOf(slice.Participant!) is not { } own) return null;
        var group = peers.Value.GroupOf(slice.Participant!, inClass);
        var others = group.Values.Count - 1;
        if (others == 0) return null;
        return others < minimumOthers
            ? Reading.Hidden(others, unit, SuppressionReason.FewerOthersThan(minimumOthers))
            : new Reading(value(group, own), others, unit);
    }

    public IEnumerable<Ingredient> Explain(Slice slice)
    {
        var own = peers.Value.MeanOf(slice.Participant!)!.Value;
        var group = peers.Value.GroupOf(slice.Participant!, inClass);
        return
        [
            Ingredients.Real("own mean", group.Values[group.Below(own)]),
            .. group.Others(own).Select(each => Ingredients.Real("mean of another", each)),
        ];
    }
}
