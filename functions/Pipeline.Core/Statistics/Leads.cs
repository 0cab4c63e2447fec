namespace Pipeline.Core.Statistics;

/// <summary>
/// The one-sided p-values of every pair of groups, the one with the larger mean ahead, rounded to 1e-9. The opposite claim of a pair has 1
/// minus that, at least a half, and is never significant; neither is a p-value above 5 %, which may be given as 1.
/// </summary>
internal sealed class Leads
{
    // The 95 % point of the normal distribution, rounded down: every t distribution has more than 5 % above it.
    private const double NeverSignificant = 1.6448;

    // In the order of the means: a row for each group, a column for each group ahead of it.
    private readonly double[][] pValues;

    public Leads(ModeratedMeans means)
    {
        Order = [.. Enumerable.Range(0, means.Means.Length).OrderByDescending(at => means.Means[at])];
        pValues = new double[Order.Length][];
        for (var behind = 0; behind < Order.Length; behind++)
        {
            pValues[behind] = new double[behind];
            for (var ahead = 0; ahead < behind; ahead++) pValues[behind][ahead] = PValue(means, Order[ahead], Order[behind]);
        }
    }

    /// <summary>The indices of the groups, the largest mean first.</summary>
    public int[] Order { get; }

    /// <summary>Of all pairs.</summary>
    public double[] All => [.. pValues.SelectMany(row => row)];

    /// <summary>Of one group, by its place in the order: first against those ahead of it, then against those behind.</summary>
    public double[] Of(int place) => [.. pValues[place], .. pValues.Skip(place + 1).Select(row => row[place])];

    private static double PValue(ModeratedMeans means, int ahead, int behind) =>
        means.T(ahead, behind) > NeverSignificant ? Precision.Rounded(means.PValue(ahead, behind)) : 1;
}
