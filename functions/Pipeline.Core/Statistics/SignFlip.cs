using Pipeline.Core.Tallies;

namespace Pipeline.Core.Statistics;

/// <summary>
/// The test that changes within dialogues have the mean zero: of all ways to flip their signs, the share whose sum lies as far from
/// zero as the one observed (Fisher 1935). For changes of -1, 0 and 1 it is McNemar's exact test. Above 200 changes the paired t, which
/// is as good then; the paired t also where the changes, divided by what they have in common, add up to more than four million.
/// </summary>
public static class SignFlip
{
    /// <summary>The most changes other than zero for which all ways are counted.</summary>
    public const int MostCounted = 200;

    /// <summary>The most sums that are told apart; changes of too many sizes are tested by t.</summary>
    private const int MostSums = 4_000_000;

    /// <summary>The two-sided p-value; 1 when nothing changed.</summary>
    public static double P(Multiset changes)
    {
        var sizes = new SortedDictionary<int, long>();
        foreach (var (change, times) in changes.Counts)
            if (change != 0) sizes[Math.Abs(change)] = sizes.GetValueOrDefault(Math.Abs(change)) + times;
        if (sizes.Count == 0) return 1;
        var unit = sizes.Keys.Aggregate(Divisor);
        var reach = sizes.Sum(size => size.Key / unit * size.Value);
        if (sizes.Values.Sum() > MostCounted || reach > MostSums) return ByT(changes);
        return Counted(sizes, unit, reach, Math.Abs(changes.Sum) / unit);
    }

    /// <summary>
    /// Flipping a sign is choosing whether a change counts or not, so the sums run from 0 to the reach, and the observed one from either
    /// end. Probabilities instead of numbers of ways: halving is exact, and only sums of positive terms are rounded. A sum is reached from
    /// smaller ones alone, so none beyond the end of the tail is kept.
    /// </summary>
    private static double Counted(SortedDictionary<int, long> sizes, int unit, long reach, long observed)
    {
        // The flipped sum is reach - 2 x chosen; it lies as far out as the observed one when chosen is at most (reach - observed) / 2.
        if (observed == 0) return 1;
        var end = (reach - observed) / 2;
        var probability = new double[end + 1];
        probability[0] = 1;
        var filled = 0L;
        foreach (var (size, times) in sizes)
        {
            var step = size / unit;
            for (var left = times; left > 0; left--)
            {
                filled = Math.Min(filled + step, end);
                for (var sum = filled; sum >= 0; sum--)
                    probability[sum] = (probability[sum] + (sum >= step ? probability[sum - step] : 0)) / 2;
            }
        }

        var tail = 0.0;
        foreach (var each in probability) tail += each;
        return Math.Min(1, 2 * tail);
    }

    private static double ByT(Multiset changes)
    {
        var moments = Moments.Of(changes);
        if (moments.VarianceNumerator == 0) return 0;
        return StudentT.TwoSided(moments.Mean / Math.Sqrt(moments.Variance / moments.N), moments.N - 1);
    }

    private static int Divisor(int left, int right)
    {
        while (right != 0) (left, right) = (right, left % right);
        return left;
    }
}
