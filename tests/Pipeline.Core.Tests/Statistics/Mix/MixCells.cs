using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics.Mix;

/// <summary>Scores put into the moments of their participants' and channels' cells.</summary>
internal static class MixCells
{
    /// <summary>
    /// 38 scores of 7 participants in 4 channels; the last two participants and the last channel have nothing to do with the others.
    /// </summary>
    public static List<List<Moments>> Made()
    {
        int[][] channels = [[0, 1], [0, 1, 2], [1, 2], [0, 2], [0, 1, 2], [3], [3]];
        var numbers = new Generated(7);
        var scores = channels.Select((used, participant) => Enumerable.Range(0, 4).Select(_ => Array.Empty<int>()).ToList()).ToList();
        for (var participant = 0; participant < channels.Length; participant++)
            foreach (var channel in channels[participant])
            {
                var level = (40 * channel) + (13 * participant);
                scores[participant][channel] = [.. Enumerable.Range(0, 1 + numbers.Next(4)).Select(_ => level + numbers.Next(100))];
            }

        return [.. scores.Select(participant => participant.Select(Of).ToList())];
    }

    public static Moments Of(params int[] scores) => Moments.Of(Sample.Of(scores));
}
