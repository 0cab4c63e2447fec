using Pipeline.Core.Programmes;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Contests;

/// <summary>
/// A participant in a contest: its dialogue scores (thousandths of a point, an unanswered contact counting 0), what breaks ties, whether its total
/// may be shown, and whether it has what the rules ask of a place in a final season.
/// </summary>
internal sealed record Entry(Participant Participant, Multiset Scores, IReadOnlyList<Ratio> TieBreaks, bool Shown, bool Qualified)
    : IComparable<Entry>
{
    public Ratio Total => new(Scores.Sum, Scores.N);

    public Moments Moments => Moments.Of(Scores);

    /// <summary>The better entry is the greater one; equal ones share a place.</summary>
    public int CompareTo(Entry? other)
    {
        if (other is null) return 1;
        var order = Total.CompareTo(other.Total);
        for (var at = 0; order == 0 && at < TieBreaks.Count; at++) order = TieBreaks[at].CompareTo(other.TieBreaks[at]);
        return order;
    }
}
