using Pipeline.Core.Tallies;

namespace Pipeline.Core.Statistics;

/// <summary>
/// The probability that a mean of the sample with random (flat Dirichlet) weights lies above t, the average of one computed with the lower
/// limit as an extra observation and one with the upper. Divided differences by convex combinations only, so nothing overflows.
/// </summary>
internal sealed class MeanTail
{
    /// <summary>Ascending distinct values with how often each occurs; the last is the extra observation at the upper limit.</summary>
    private readonly (int Value, int Times)[] runs;

    private MeanTail((int Value, int Times)[] runs, int low, int high) => (this.runs, Low, High) = (runs, low, high);

    public int Low { get; }

    public int High { get; }

    public static MeanTail Of(Multiset sample, int low, int high) =>
        new([.. sample.Counts.Select(pair => (pair.Key, (int)pair.Value)), (high, 1)], low, high);

    /// <summary>The same of the sample seen from the other end: its upper bound mirrors the lower bound.</summary>
    public static MeanTail Mirrored(Multiset sample, int low, int high) =>
        new([.. sample.Counts.Reverse().Select(pair => (low + high - pair.Key, (int)pair.Value)), (high, 1)], low, high);

    /// <summary>
    /// For Low &lt; t &lt; High. Of the triangle of all windows of the sorted sample only those with values on both sides of t need work:
    /// a row for each value at or below t, nearest first, a column for each value above. The extra low observation is the last row.
    /// </summary>
    public double Above(double t)
    {
        var split = 0;
        var rows = 0;
        for (; runs[split].Value <= t; split++) rows += runs[split].Times;
        Span<int> lows = stackalloc int[rows];
        var filled = rows;
        for (var at = 0; at < split; at++)
        {
            filled -= runs[at].Times;
            lows.Slice(filled, runs[at].Times).Fill(runs[at].Value);
        }

        var highs = runs.AsSpan(split);
        var columns = 0;
        foreach (var (_, times) in highs) columns += times;
        Span<double> row = stackalloc double[columns + 1];
        row.Fill(1);
        row[0] = 0;
        for (; lows.Length >= 8; lows = lows[8..]) ExtendByEight(row, lows, highs, t);
        foreach (var low in lows) Extend(row, low, highs, t);
        var withHigh = row[columns];
        Extend(row, Low, highs, t);
        return (row[columns - 1] + withHigh) / 2;
    }

    private static void Extend(Span<double> row, int low, ReadOnlySpan<(int Value, int Times)> highs, double t)
    {
        var column = 1;
        var a = 0.0;
        foreach (var (high, times) in highs)
        {
            var up = (high - t) / (high - low);
            foreach (ref var above in row.Slice(column, times)) above = a = Towards(above, a, up);
            column += times;
        }
    }

    /// <summary>Eight rows at once, each waiting only for its own left neighbour: the same bits as one by one in a third of the time.</summary>
    private static void ExtendByEight(Span<double> row, ReadOnlySpan<int> lows, ReadOnlySpan<(int Value, int Times)> highs, double t)
    {
        var column = 1;
        double a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
        foreach (var (high, times) in highs)
        {
            double upA = (high - t) / (high - lows[0]), upB = (high - t) / (high - lows[1]);
            double upC = (high - t) / (high - lows[2]), upD = (high - t) / (high - lows[3]);
            double upE = (high - t) / (high - lows[4]), upF = (high - t) / (high - lows[5]);
            double upG = (high - t) / (high - lows[6]), upH = (high - t) / (high - lows[7]);
            foreach (ref var above in row.Slice(column, times))
            {
                a = Towards(above, a, upA);
                b = Towards(a, b, upB);
                c = Towards(b, c, upC);
                d = Towards(c, d, upD);
                e = Towards(d, e, upE);
                f = Towards(e, f, upF);
                g = Towards(f, g, upG);
                h = Towards(g, h, upH);
                above = h;
            }

            column += times;
        }
    }

    /// <summary>Between the two, by so large a part towards the upper; rounded once, and so the same everywhere.</summary>
    private static double Towards(double above, double left, double part) => Math.FusedMultiplyAdd(part, above - left, left);
}
