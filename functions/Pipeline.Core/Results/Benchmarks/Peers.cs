using Pipeline.Core.Results.Contests;
using Pipeline.Core.Results.Measures;

namespace Pipeline.Core.Results.Benchmarks;

/// <summary>
/// The participants' means of one measurand, each with one vote whatever its dialogues, of those with enough dialogues to be shown. Compared as
/// exact fractions.
/// </summary>
internal sealed class Peers
{
    private readonly List<(string Participant, string Class, Ratio Mean)> all = [];
    private readonly Measurand measurand;

    public Peers(Measurand measurand, PeriodTallies tallies)
    {
        this.measurand = measurand;
        var minimum = Math.Max(1, tallies.Layout.Programme.Rules.MinimumShown);
        foreach (var participant in tallies.Layout.Programme.Participants)
        {
            var values = measurand.ValuesOf(tallies.Of(new Slice(participant.Id)));
            if (values.N >= minimum) all.Add((participant.Id, participant.Class, new Ratio(values.Sum, values.N)));
        }
    }

    /// <summary>The mean in published units.</summary>
    public double ValueOf(Ratio mean) => measurand.Scale.Published((double)mean.Sum / mean.N);

    public Ratio? MeanOf(string participant)
    {
        var at = all.FindIndex(each => each.Participant == participant);
        return at < 0 ? null : all[at].Mean;
    }

    /// <summary>The means of the other participants, of its class or of all, in the programme's order.</summary>
    public IReadOnlyList<Ratio> Others(string participant, bool inClass)
    {
        var own = all.Find(each => each.Participant == participant);
        return [.. all.Where(each => each.Participant != participant && (!inClass || each.Class == own.Class)).Select(each => each.Mean)];
    }

    /// <summary>The means of a class, or of all when null, ascending.</summary>
    public IReadOnlyList<Ratio> Ascending(string? inClass) =>
        [.. all.Where(each => inClass is null || each.Class == inClass).Select(each => each.Mean).Order()];
}
