namespace Pipeline.Core.Posts.Editing;

/// <summary>A stretch of three texts between parts in which all three agree.</summary>
internal sealed record Chunk(IReadOnlyList<string> Common, IReadOnlyList<string> Theirs, IReadOnlyList<string> Mine)
{
    /// <summary>What the stretch becomes when at most one side changed it, or both alike; else null.</summary>
    public IReadOnlyList<string>? Settled { get; } =
        Theirs.SequenceEqual(Common) ? Mine : Mine.SequenceEqual(Common) || Theirs.SequenceEqual(Mine) ? Theirs : null;

    public static List<Chunk> Of(string[] common, string[] theirs, string[] mine)
    {
        var (inTheirs, inMine) = (Matches(common, theirs), Matches(common, mine));
        List<Chunk> chunks = [];
        var (at, theirAt, myAt) = (0, 0, 0);
        for (var stable = 0; stable <= common.Length; stable++)
        {
            var isEnd = stable == common.Length;
            if (!isEnd && (inTheirs[stable] < 0 || inMine[stable] < 0)) continue;
            var (theirEnd, myEnd) = isEnd ? (theirs.Length, mine.Length) : (inTheirs[stable], inMine[stable]);
            if (stable > at || theirEnd > theirAt || myEnd > myAt) chunks.Add(new Chunk(common[at..stable], theirs[theirAt..theirEnd], mine[myAt..myEnd]));
            if (isEnd) break;
            chunks.Add(new Chunk([common[stable]], [common[stable]], [common[stable]]));
            (at, theirAt, myAt) = (stable + 1, theirEnd + 1, myEnd + 1);
        }

        return chunks;
    }

    /// <summary>For each item of the first its place in the second along a longest common subsequence, or -1.</summary>
    private static int[] Matches(string[] first, string[] second)
    {
        var longest = new int[first.Length + 1, second.Length + 1];
        for (var row = first.Length - 1; row >= 0; row--)
            for (var column = second.Length - 1; column >= 0; column--)
                longest[row, column] = first[row] == second[column] ? longest[row + 1, column + 1] + 1 : Math.Max(longest[row + 1, column], longest[row, column + 1]);

        var matches = new int[first.Length];
        Array.Fill(matches, -1);
        for (int row = 0, column = 0; row < first.Length && column < second.Length;)
        {
            if (first[row] == second[column]) matches[row++] = column++;
            else if (longest[row + 1, column] >= longest[row, column + 1]) row++;
            else column++;
        }

        return matches;
    }
}
