using System.Numerics;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// Tests of paired changes that the product does without: they speak of ranks and of directions, while the texts speak of the mean.
/// </summary>
internal static class OtherPairedTests
{
    /// <summary>
    /// Wilcoxon's signed ranks with Pratt's (1959) zeros: ranked with the others, then left out. Exact: flipping the signs of the ranks is
    /// flipping the signs of whole numbers once the middle ranks of ties are doubled.
    /// </summary>
    public static double WilcoxonPratt(Multiset changes)
    {
        var signed = new Multiset();
        var smaller = 0;
        foreach (var size in changes.Counts.GroupBy(pair => Math.Abs(pair.Key)).OrderBy(group => group.Key))
        {
            var times = (int)size.Sum(pair => pair.Value);
            var doubledRank = (2 * smaller) + times + 1;
            foreach (var (change, count) in size)
                if (change != 0) signed.Add(Math.Sign(change) * doubledRank, count);
            smaller += times;
        }

        return SignFlip.P(signed);
    }

    /// <summary>The exact two-sided binomial test of ups against downs, counted in whole numbers.</summary>
    public static double Sign(int ups, int downs)
    {
        var n = ups + downs;
        BigInteger ways = 1, tail = 0;
        for (var k = 0; k <= Math.Min(ups, downs); k++)
        {
            tail += ways;
            ways = ways * (n - k) / (k + 1);
        }

        return Math.Min(1, (double)(2 * tail) / (double)BigInteger.Pow(2, n));
    }
}
