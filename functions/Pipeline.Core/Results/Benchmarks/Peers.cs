using Pipeline.Core.Results.Contests;
using Pipeline.Core.Results.Measures;

namespace Pipeline.Core.Results.Benchmarks;

/// <summary>The participants' means of one measurand, of those with enough dialogues to be shown, compared with all and within their class.</summary>
internal sealed class Peers
{
    private readonly Dictionary<string, (string Class, Ratio Mean)> members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PeerGroup> classes;
    private readonly PeerGroup all;
    private readonly PeerGroup nobody;

    public Peers(Measurand measurand, PeriodTallies tallies)
    {
        var programme = tallies.Layout.Programme;
        var minimum = Math.Max(1, programme.Rules.MinimumShown);
        foreach (var participant in programme.Participants)
        {
            var values = measurand.ValuesOf(tallies.Of(new Slice(participant.Id)));
            if (values.N >= minimum) members.Add(participant.Id, (participant.Class, new Ratio(values.Sum, values.N)));
        }

        all = GroupOf(members.Values);
        nobody = GroupOf([]);
        classes = members.Values.GroupBy(member => member.Class).ToDictionary(each => each.Key, GroupOf, StringComparer.Ordinal);

        PeerGroup GroupOf(IEnumerable<(string Class, Ratio Mean)> group) => new(group.Select(member => member.Mean), measurand.Scale);
    }

    public Ratio? MeanOf(string participant) => members.TryGetValue(participant, out var member) ? member.Mean : null;

    /// <summary>Whom a member is compared with, itself among them: its class, or all.</summary>
    public PeerGroup GroupOf(string member, bool inClass) => inClass ? classes[members[member].Class] : all;

    /// <summary>The members of a class, or all when null.</summary>
    public PeerGroup Of(string? inClass) => inClass is null ? all : classes.GetValueOrDefault(inClass, nobody);
}
