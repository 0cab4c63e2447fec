namespace Pipeline.Core.Statistics;

/// <summary>
/// Where a participant stands among the others by mean, compared as exact fractions: "better than `Below` of `Others` others". The mean of
/// the others' means counts every participant once, in the unit of the values; without others there is none.
/// </summary>
public sealed record Standing(int Below, int Equal, int Others, double? OthersMean)
{
    /// <summary>The mid-rank percentile, 0 to 100: 100 (below + half of equal) / others. Null without others.</summary>
    public double? MidRankPercentile => Others == 0 ? null : 100 * (Below + (Equal / 2.0)) / Others;

    /// <summary>Throws ArgumentOutOfRangeException for a position outside the list and for a participant without values.</summary>
    public static Standing Of(IReadOnlyList<Moments> participants, int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, participants.Count);
        int below = 0, equal = 0;
        var sum = 0.0;
        for (var at = 0; at < participants.Count; at++)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(participants[at].N);
            if (at == position) continue;
            var order = participants[at].CompareMeans(participants[position]);
            if (order < 0) below++;
            if (order == 0) equal++;
            sum += participants[at].Mean;
        }

        var others = participants.Count - 1;
        return new(below, equal, others, others == 0 ? null : sum / others);
    }
}
