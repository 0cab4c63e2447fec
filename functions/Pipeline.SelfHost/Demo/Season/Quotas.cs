namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// How many of a participant's dialogues in each channel have a property. A table of whole counts with a ceiling per cell that is
/// brought to an exact sum per channel.
/// </summary>
internal sealed class Quotas(int entrants, Func<int, int, int> ceiling)
{
    private readonly int[] counts = new int[entrants * ChannelCounts.Channels.Count];

    public int this[int entrant, int channel]
    {
        get => counts[Cell(entrant, channel)];
        set => counts[Cell(entrant, channel)] = value;
    }

    public int Ceiling(int entrant, int channel) => ceiling(entrant, channel);

    /// <summary>The dialogues of an entrant that could have the property and do not.</summary>
    public int Missing(int entrant)
    {
        var missing = 0;
        for (var channel = 0; channel < ChannelCounts.Channels.Count; channel++) missing += ceiling(entrant, channel) - this[entrant, channel];
        return missing;
    }

    public int Sum(int channel) => Enumerable.Range(0, entrants).Sum(entrant => this[entrant, channel]);

    /// <summary>
    /// Adds or takes one at a time from entrants in shuffled order until the channel has the sum. `mayAdd` and `mayTake` say who is free to change.
    /// Throws when the counts asked for are impossible.
    /// </summary>
    public void Balance(int channel, int sum, SeededRandom random, Func<int, bool> mayAdd, Func<int, bool> mayTake)
    {
        var order = Enumerable.Range(0, entrants).ToList();
        random.Shuffle(order);
        for (var left = sum - Sum(channel); left != 0;)
        {
            var before = left;
            var stride = Math.Max(1, Math.Abs(left) / (2 * entrants));
            foreach (var entrant in order)
            {
                if (left == 0) break;
                left -= left > 0 ? Add(entrant, channel, Math.Min(stride, left), mayAdd) : -Take(entrant, channel, Math.Min(stride, -left), mayTake);
            }

            if (left == before)
                throw new InvalidOperationException($"The season's counts cannot be met: {ChannelCounts.Channels[channel]} has no room for {sum}.");
        }
    }

    private int Add(int entrant, int channel, int most, Func<int, bool> mayAdd)
    {
        var added = 0;
        while (added < most && this[entrant, channel] < ceiling(entrant, channel) && mayAdd(entrant))
        {
            this[entrant, channel]++;
            added++;
        }

        return added;
    }

    private int Take(int entrant, int channel, int most, Func<int, bool> mayTake)
    {
        var taken = 0;
        while (taken < most && this[entrant, channel] > 0 && mayTake(entrant))
        {
            this[entrant, channel]--;
            taken++;
        }

        return taken;
    }

    private static int Cell(int entrant, int channel) => (entrant * ChannelCounts.Channels.Count) + channel;
}
