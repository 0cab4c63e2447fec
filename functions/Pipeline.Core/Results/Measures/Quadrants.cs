using System.Collections.Concurrent;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// Where the line lies, channel by channel, between fast and slow and between good and poor: at the medians over all participants, a dialogue on
/// the line being fast and good.
/// </summary>
internal sealed class Quadrants(PeriodTallies tallies)
{
    private readonly ConcurrentDictionary<string, WaitScore?> lines = new(StringComparer.Ordinal);

    /// <summary>How many dialogues of the slice fall into each quadrant.</summary>
    public long Count(Slice slice, bool fast, bool good)
    {
        var count = 0L;
        foreach (var channel in ChannelsOf(slice))
        {
            if (LineOf(channel) is not { } line) continue;
            foreach (var (each, times) in tallies.Of(slice with { Channel = channel }).WaitScores)
                if (each.Seconds <= line.Seconds == fast && each.Milli >= line.Milli == good) count += times;
        }

        return count;
    }

    /// <summary>How many dialogues of the slice have a wait and a score.</summary>
    public long N(Slice slice) => ChannelsOf(slice).Sum(channel => tallies.Of(slice with { Channel = channel }).WaitScores.Values.Sum());

    /// <summary>The channel's median wait and score; null when none of its dialogues has both.</summary>
    public WaitScore? LineOf(string channel) => lines.GetOrAdd(channel, _ =>
    {
        var all = tallies.Of(new Slice(Channel: channel)).WaitScores;
        return all.Count == 0 ? null : new WaitScore(Median(all, each => each.Seconds), Median(all, each => each.Milli));
    });

    public IEnumerable<string> ChannelsOf(Slice slice) =>
        slice.Channel is { } only ? [only] : tallies.Layout.Programme.Channels.Select(channel => channel.Id);

    /// <summary>The lower median, a value that occurs.</summary>
    private static int Median(IReadOnlyDictionary<WaitScore, long> all, Func<WaitScore, int> value)
    {
        var values = new Multiset();
        foreach (var (each, times) in all) values.Add(value(each), times);
        var left = (values.N + 1) / 2;
        return values.Counts.First(pair => (left -= pair.Value) <= 0).Key;
    }
}
