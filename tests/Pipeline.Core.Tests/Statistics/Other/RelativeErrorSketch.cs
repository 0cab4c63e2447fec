namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// DDSketch (Masson, Rim and Lee 2019): counts in buckets that grow by a factor, so that a quantile is off by at most one percent. The
/// product keeps every waiting time instead: a season has some thousands, and no bucket's edge hangs on a platform's logarithm.
/// </summary>
internal sealed class RelativeErrorSketch
{
    private const double Error = 0.01, Growth = (1 + Error) / (1 - Error);

    private readonly SortedDictionary<int, int> counts = [];

    public IReadOnlyDictionary<int, int> Counts => counts;

    public int N { get; private set; }

    public void Add(double value)
    {
        var bucket = (int)Math.Ceiling(Math.Log(value) / Math.Log(Growth));
        counts[bucket] = counts.GetValueOrDefault(bucket) + 1;
        N++;
    }

    /// <summary>The middle, by relative error, of the bucket that holds the value of rank floor(share (n - 1)), counted from 0.</summary>
    public double Quantile(double share)
    {
        var rank = (int)Math.Floor(share * (N - 1));
        foreach (var (bucket, times) in counts)
        {
            rank -= times;
            if (rank < 0) return 2 * Math.Pow(Growth, bucket) / (Growth + 1);
        }

        throw new InvalidOperationException("The sketch is empty.");
    }
}
