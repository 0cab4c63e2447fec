using Pipeline.Core.Results.Contests;
using Pipeline.Core.Results.Measures;
using Pipeline.Core.Statistics;
using Pipeline.Core.Statistics.Mix;

namespace Pipeline.Core.Results.Fairness;

/// <summary>
/// The totals of those with a place, adjusted to the mix of channels of all dialogues of the period, and the places they would then have. Beside the
/// official order, never instead of it.
/// </summary>
internal sealed class AdjustedStandings
{
    private readonly Lazy<(AdjustedScores Scores, IReadOnlyDictionary<string, int> Positions)> fitted;
    private readonly ContestBook contests;
    private readonly PeriodTallies tallies;
    private readonly List<string> channels;

    public AdjustedStandings(PeriodTallies tallies, ContestBook contests)
    {
        (this.tallies, this.contests) = (tallies, contests);
        channels = [.. tallies.Layout.Programme.Channels.Select(channel => channel.Id)];
        fitted = new(Fit);
    }

    /// <summary>The fit; null while nobody has a place.</summary>
    public AdjustedScores? Scores => contests.All.Placed.Count == 0 ? null : fitted.Value.Scores;

    /// <summary>Null for one without a place, and for one that cannot be compared in every channel.</summary>
    public AdjustedScore? Of(string participant) =>
        contests.All.PlaceOf(participant) is null ? null : fitted.Value.Scores.Participants[fitted.Value.Positions[participant]];

    /// <summary>The places by official and by adjusted total, both among those that have an adjusted one.</summary>
    public (int Official, int Adjusted, int Compared)? PlacesOf(string participant)
    {
        if (Of(participant) is not { } own) return null;
        var compared = contests.All.Placed.Where(entry => Of(entry.Participant.Id) is not null).ToList();
        var entry = contests.All.EntryOf(participant);
        return (
            1 + compared.Count(other => other.CompareTo(entry) > 0),
            1 + compared.Count(other => Of(other.Participant.Id)!.Value > own.Value),
            compared.Count);
    }

    /// <summary>How many dialogues of the period each channel has: the standard mix.</summary>
    public IReadOnlyList<long> Mix => [.. channels.Select(channel => Measurand.TotalOfAll.ValuesOf(tallies.Of(new Slice(Channel: channel))).N)];

    public IEnumerable<Ingredient> Explain() =>
    [
        .. channels.Zip(Mix).Select(each => Ingredients.Number($"dialogues of all by {each.First}", each.Second)),
        .. contests.All.Placed.SelectMany(entry => channels.SelectMany(channel =>
            Ingredients.Sample($"{entry.Participant.Id}, {channel}", Cell(entry.Participant.Id, channel)))),
    ];

    private (AdjustedScores, IReadOnlyDictionary<string, int>) Fit()
    {
        // By id, so that no change of places changes the order in which sums are added.
        var placed = contests.All.Placed.Select(entry => entry.Participant.Id).Order(StringComparer.Ordinal).ToList();
        var scores = AdjustedScores.Of([.. placed.Select(id => (IReadOnlyList<Moments>)[.. channels.Select(channel => Cell(id, channel))])], Mix);
        return (scores, placed.Index().ToDictionary(each => each.Item, each => each.Index));
    }

    private Moments Cell(string participant, string channel) =>
        Moments.Of(Measurand.TotalOfAll.ValuesOf(tallies.Of(new Slice(participant, Channel: channel))));
}
