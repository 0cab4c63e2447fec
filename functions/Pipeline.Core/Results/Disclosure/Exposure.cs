namespace Pipeline.Core.Results.Disclosure;

/// <summary>What a reader can work out of the sums known of a class, once its own part and what is public are taken out of them.</summary>
internal static class Exposure
{
    /// <summary>Whether some reader can work out a sum that others have a part in.</summary>
    public static bool OfSum(ClassCells cells, long[] sum, LinearSpan span) => cells.OpenTo.Any(open =>
        LinearSpan.On(open, sum) is var rest && rest.Any(each => each != 0) && span.On(open).Contains(rest));

    /// <summary>Whether some reader, of the class or from outside, is left with a sum that only one other participant adds to.</summary>
    public static bool OfParticipant(ClassCells cells, LinearSpan span)
    {
        var ranks = new Dictionary<ulong, int>();
        return cells.Unknown.Prepend(-1).Any(reader => cells.Unknown.Any(exposed => exposed != reader && Exposes(reader, exposed)));

        bool Exposes(int reader, int exposed)
        {
            var others = 0UL;
            foreach (var member in cells.Unknown)
                if (member != reader && member != exposed) others |= cells.Filled[member];
            return (others | cells.Filled[exposed]) != others && Rank(others | cells.Filled[exposed]) > Rank(others);
        }

        // How many different sums there are on the base cells given.
        int Rank(ulong columns) => ranks.TryGetValue(columns, out var rank) ? rank : ranks[columns] = span.On(columns).Rank;
    }
}
