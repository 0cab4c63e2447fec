namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// The shares of the channels that explain published scores, all of them printed to one decimal, and the total of each question: a linear
/// programme in four shares. The product knows its own counts and has nothing to infer; this reads what somebody else printed.
/// </summary>
internal static class ChannelMix
{
    // A printed total and the printed channel scores may each be off by half a tenth, and shares sum to 1, so the two together by a tenth.
    private const double Slack = 0.1;

    /// <summary>The mix that gives every printed total exactly; each row holds the channel scores and then the total.</summary>
    public static double[] Exact(double[][] printed) =>
        LinearSystem.Solve([.. printed, Sum(printed[0].Length)])
        ?? throw new ArgumentException("The scores determine no mix.", nameof(printed));

    /// <summary>The smallest and largest share of each channel among the corners of the region of possible mixes.</summary>
    public static (double Low, double High)[] Range(double[][] printed)
    {
        var channels = printed[0].Length - 1;
        double[][] atLeast =
        [
            .. Enumerable.Range(0, channels).Select(channel => Unit(channel, channels)),
            .. printed.Select(row => (double[])[.. row[..^1], row[^1] - Slack]),
            .. printed.Select(row => (double[])[.. row[..^1].Select(score => -score), -row[^1] - Slack]),
        ];
        var corners = Choices(atLeast, channels - 1)
            .Select(faces => LinearSystem.Solve([.. faces, Sum(channels + 1)])).OfType<double[]>()
            .Where(mix => atLeast.All(row => row.Zip(mix, (score, share) => score * share).Sum() >= row[^1] - 1e-9)).ToList();
        return [.. Enumerable.Range(0, channels).Select(channel => (corners.Min(mix => mix[channel]), corners.Max(mix => mix[channel])))];
    }

    private static double[] Sum(int length) => [.. Enumerable.Repeat(1.0, length)];

    private static double[] Unit(int channel, int channels) =>
        [.. Enumerable.Range(0, channels + 1).Select(column => column == channel ? 1.0 : 0.0)];

    private static IEnumerable<double[][]> Choices(double[][] rows, int size) => size == 0
        ? [[]]
        : rows.SelectMany((row, at) => Choices(rows[(at + 1)..], size - 1), (row, rest) => (double[][])[row, .. rest]);
}
