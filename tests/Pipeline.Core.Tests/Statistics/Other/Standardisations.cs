using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>The two classical ways to take a channel mix out of a mean, which the product does not use.</summary>
internal static class Standardisations
{
    /// <summary>
    /// What a participant would score at everybody's channel means, and its mean corrected by how far that is from everybody's.
    /// </summary>
    public static (double Expected, double Adjusted) Indirect(IReadOnlyList<IReadOnlyList<Moments>> cells, int participant)
    {
        var channels = Enumerable.Range(0, cells[0].Count).Select(channel => Total(cells.Select(row => row[channel]))).ToList();
        var (all, own) = (Total(channels), Total(cells[participant]));
        var used = cells[participant].Zip(channels).Where(pair => pair.First.N > 0);
        var expected = used.Sum(pair => pair.First.N * pair.Second.Mean) / own.N;
        return (expected, all.Mean + own.Mean - expected);
    }

    /// <summary>
    /// The weighted mean of the channels' means with its error and Satterthwaite's degrees of freedom; every weighted channel must occur.
    /// </summary>
    public static (double Value, double Error, double Degrees) Direct(IReadOnlyList<Moments> cells, double[] weights)
    {
        var used = cells.Zip(weights).Where(pair => pair.Second > 0).ToList();
        var variances = used.Select(pair => pair.Second * pair.Second * pair.First.Variance / pair.First.N).ToList();
        var variance = variances.Sum();
        var degrees = variance * variance / variances.Zip(used).Sum(part => part.First * part.First / (part.Second.First.N - 1));
        return (used.Sum(pair => pair.Second * pair.First.Mean), Math.Sqrt(variance), degrees);
    }

    private static Moments Total(IEnumerable<Moments> cells) => cells.Aggregate((sum, cell) => sum + cell);
}
