using Pipeline.Core.Results.Benchmarks;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// What the other participants tell of one: `others` (the mean of their means), `better` (how many score lower), `percentile` (the share below,
/// half of the equal ones counted). Too few others would tell of each.
/// </summary>
internal sealed class PeerMeasure(
    string name, string subject, string unit, bool inClass, int minimumOthers, Lazy<Peers> peers, Func<Standing, double> value) : IMeasure
{
    public string Name => name;

    public string Subject => subject;

    public bool HidesFew => false;

    public bool AppliesTo(Slice slice) => slice.Participant is { } participant && slice == new Slice(participant);

    public Reading? Read(Slice slice)
    {
        if (peers.Value.MeanOf(slice.Participant!) is not { } own) return null;
        var standing = peers.Value.GroupOf(slice.Participant!, inClass).StandingOf(own);
        if (standing.Others == 0) return null;
        return standing.Others < minimumOthers
            ? Reading.Hidden(standing.Others, unit, SuppressionReason.FewerOthersThan(minimumOthers))
            : new Reading(value(standing), standing.Others, unit);
    }

    public IEnumerable<Ingredient> Explain(Slice slice)
    {
        var own = peers.Value.MeanOf(slice.Participant!)!.Value;
        var group = peers.Value.GroupOf(slice.Participant!, inClass);
        return
        [
            Ingredients.Real("own mean", group.ValueOf(own)),
            .. group.Others(own).Select(each => Ingredients.Real("mean of another", each)),
        ];
    }
}
