namespace Pipeline.Core.Results.Contests;

/// <summary>The result list: those with a place in their order, then the others by id.</summary>
internal static class RankingRows
{
    private const int MostDecimals = 6;
    private const int Thousandths = 1000;

    public static IReadOnlyList<RankedParticipant> Of(IEnumerable<string> participants, ContestBook contests)
    {
        var placed = contests.All.Placed;
        var decimals = DecimalsOf(placed);
        var rows = placed.Select((entry, at) => Row(entry, contests.All, decimals[at])).ToList();
        rows.AddRange(participants.Where(each => contests.All.PlaceOf(each) is null).Order(StringComparer.Ordinal)
            .Select(each => Row(contests.EntryOf(each), contests.All, 1)));
        return rows;
    }

    private static RankedParticipant Row(Entry entry, Contest contest, int decimals)
    {
        var id = entry.Participant.Id;
        double? value = entry.Shown ? (double)entry.Total.Sum / (entry.Total.N * (double)Thousandths) : null;
        var places = contest.IntervalOf(id)?.Marginal;
        return new RankedParticipant(id, contest.PlaceOf(id), value, entry.Scores.N, entry.Qualified)
        {
            RankLow = places?.Best,
            RankHigh = places?.Worst,
            First = contest.FirstOf(id),
            Decimals = decimals,
        };
    }

    /// <summary>One decimal, and more for neighbours that differ but would be printed alike.</summary>
    private static int[] DecimalsOf(IReadOnlyList<Entry> placed)
    {
        var decimals = Enumerable.Repeat(1, placed.Count).ToArray();
        for (var at = 1; at < placed.Count; at++)
        {
            var (better, worse) = (placed[at - 1].Total, placed[at].Total);
            if (better.CompareTo(worse) == 0) continue;
            var needed = Enumerable.Range(1, MostDecimals).FirstOrDefault(each => Printed(better, each) != Printed(worse, each), MostDecimals);
            decimals[at - 1] = Math.Max(decimals[at - 1], needed);
            decimals[at] = Math.Max(decimals[at], needed);
        }

        return decimals;
    }

    private static decimal Printed(Ratio total, int decimals) =>
        Math.Round((decimal)total.Sum / total.N / Thousandths, decimals, MidpointRounding.AwayFromZero);
}
