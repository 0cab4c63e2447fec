using Pipeline.Core.Statistics.Matrices;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Statistics.Drivers;

/// <summary>
/// How the explained part of the outcome's variance divides among groups of items when each group's addition to R² is averaged over all
/// orders of adding them (Lindeman, Merenda and Gold 1980; the Shapley value). Exact, within participant and channel; the weights sum to
/// R².
/// </summary>
public static class LmgWeights
{
    /// <summary>The work doubles with every group.</summary>
    public const int LargestNumberOfGroups = 12;

    /// <summary>
    /// The weight of each group of item positions; items of no group stay out. Null as for `DriverAnalysis.Of`. More groups than the
    /// largest number, an unknown position, or one that occurs twice throw ArgumentOutOfRangeException.
    /// </summary>
    public static IReadOnlyList<double>? Of(IReadOnlyList<IReadOnlyList<CrossProducts>> cells, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups.Count, LargestNumberOfGroups);
        var participants = cells.Where(each => each.Any(cell => cell.N > 0)).ToList();
        if (participants.Count == 0) return null;
        var all = DriverAnalysis.Products(participants).Aggregate((sum, each) => sum + each);
        if (ItemCorrelations.Of(all) is not { } correlations) return null;
        Check(groups, correlations.Items);
        var explained = new double[1 << groups.Count];
        for (var set = 1; set < explained.Length; set++)
        {
            var held = groups.Where((_, group) => Holds(set, group));
            explained[set] = Explained(correlations, [.. held.SelectMany(group => group)]);
        }

        return [.. groups.Select((_, group) => Weight(explained, group, groups.Count))];
    }

    private static void Check(IReadOnlyList<IReadOnlyList<int>> groups, int items)
    {
        var taken = new bool[items];
        foreach (var item in groups.SelectMany(group => group))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(item);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(item, items);
            if (taken[item]) throw new ArgumentOutOfRangeException(nameof(groups), item, "An item belongs to one group.");
            taken[item] = true;
        }
    }

    /// <summary>
    /// The average addition of the group over all orders: a set of k others comes before it in k! (g - 1 - k)! of g! orders.
    /// </summary>
    private static double Weight(double[] explained, int group, int groups)
    {
        var weight = 0.0;
        for (var set = 0; set < explained.Length; set++)
            if (!Holds(set, group)) weight += (explained[set | (1 << group)] - explained[set]) / (groups * Choices(groups - 1, Size(set)));
        return weight;
    }

    /// <summary>R² of the items alone.</summary>
    private static double Explained(ItemCorrelations correlations, int[] items)
    {
        var among = new SymmetricMatrix(items.Length);
        for (var row = 0; row < items.Length; row++)
            for (var column = 0; column <= row; column++) among[row, column] = correlations.AmongItems[items[row], items[column]];
        var parts = Cholesky.Of(among).Forward([.. items.Select(item => correlations.WithOutcome[item])]);
        return parts.Sum(part => part * part);
    }

    private static bool Holds(int set, int group) => (set & (1 << group)) != 0;

    private static int Size(int set) => int.PopCount(set);

    private static long Choices(int from, int take)
    {
        var choices = 1L;
        for (var at = 1; at <= take; at++) choices = choices * (from - take + at) / at;
        return choices;
    }
}
