using Pipeline.Core.Results.Measures;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Contests;

/// <summary>
/// Participants compared with one another by their totals as exact fractions: equal ones share a place and the next are skipped (1, 2, 2, 4).
/// What the data say of the places (intervals, probabilities) is computed when first asked for.
/// </summary>
internal sealed class Contest
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<RankInterval>> intervals;
    private readonly Lazy<IReadOnlyList<double>> first;

    public Contest(IEnumerable<Entry> entries)
    {
        var placed = entries.ToList();
        placed.Sort((left, right) =>
            right.CompareTo(left) is not 0 and var order ? order : string.CompareOrdinal(left.Participant.Id, right.Participant.Id));
        Placed = placed;
        for (var at = 0; at < placed.Count; at++)
        {
            var tied = at > 0 && placed[at].CompareTo(placed[at - 1]) == 0;
            places[placed[at].Participant.Id] = tied ? places[placed[at - 1].Participant.Id] : at + 1;
            positions[placed[at].Participant.Id] = at;
        }

        intervals = new(() => RankIntervals.Of([.. placed.Select(entry => entry.Moments)]));
        first = new(() => FirstProbability.Of([.. placed.Select(entry => entry.Moments)]));
    }

    /// <summary>Those with a place, best first, equal ones by id.</summary>
    public IReadOnlyList<Entry> Placed { get; }

    public Entry EntryOf(string participant) => Placed[positions[participant]];

    public int? PlaceOf(string participant) => places.TryGetValue(participant, out var place) ? place : null;

    /// <summary>The places that the data allow a participant with a place; null for one without.</summary>
    public RankInterval? IntervalOf(string participant) => positions.TryGetValue(participant, out var at) ? intervals.Value[at] : null;

    /// <summary>The probability, 0 to 1, that the participant is truly first.</summary>
    public double? FirstOf(string participant) => positions.TryGetValue(participant, out var at) ? first.Value[at] : null;

    /// <summary>Those that cannot be told from the winner: first place is among those that the data allow them.</summary>
    public IEnumerable<Entry> Contenders => Placed.Where((_, at) => intervals.Value[at].Marginal.HoldsFirst);

    /// <summary>Everybody with a place: dialogues, sum and sum of squares of the scores in thousandths of a point.</summary>
    public IEnumerable<Ingredient> Explain() =>
        Placed.SelectMany(entry => Ingredients.Sample(entry.Participant.Id, entry.Moments));
}
