namespace Pipeline.Core.Json;

/// <summary>Finds the word somebody meant.</summary>
internal static class Spelling
{
    /// <summary>The known word that is at most a third of the text away from it, or null. The first of equals wins.</summary>
    public static string? Nearest(string text, IEnumerable<string> known)
    {
        if (text.Length > 64) return null;
        var limit = Math.Max(1, text.Length / 3);
        var nearest = known
            .Where(word => Math.Abs(word.Length - text.Length) <= limit)
            .Select(word => (Word: word, Distance: Distance(text, word)))
            .Where(each => each.Distance <= limit)
            .ToList();
        return nearest.Count == 0 ? null : nearest.MinBy(each => each.Distance).Word;
    }

    /// <summary>Letters to insert, remove, replace or swap with their neighbour; upper and lower case are the same.</summary>
    private static int Distance(string left, string right)
    {
        var (a, b) = (left.ToUpperInvariant(), right.ToUpperInvariant());
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var row = 0; row <= a.Length; row++) cost[row, 0] = row;
        for (var column = 0; column <= b.Length; column++) cost[0, column] = column;
        for (var row = 1; row <= a.Length; row++)
        {
            for (var column = 1; column <= b.Length; column++)
            {
                var replaced = cost[row - 1, column - 1] + (a[row - 1] == b[column - 1] ? 0 : 1);
                cost[row, column] = Math.Min(replaced, Math.Min(cost[row - 1, column], cost[row, column - 1]) + 1);
                if (row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1])
                    cost[row, column] = Math.Min(cost[row, column], cost[row - 2, column - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }
}
