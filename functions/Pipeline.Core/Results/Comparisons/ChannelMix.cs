using Pipeline.Core.Results.Measures;

namespace Pipeline.Core.Results.Comparisons;

/// <summary>
/// Whether two groups of dialogues came by the same channels: no channel's share of the dialogues differs by more than five points of a hundred.
/// Beyond that a change of the mix alone would move a mean by more than a rounding.
/// </summary>
internal static class ChannelMix
{
    private const int Points = 5;

    public static bool IsAlike(IReadOnlyList<long> now, IReadOnlyList<long> before)
    {
        Int128 all = now.Sum(), allBefore = before.Sum();
        for (var channel = 0; channel < now.Count; channel++)
            if (Int128.Abs((now[channel] * allBefore) - (before[channel] * all)) * 100 > Points * all * allBefore) return false;
        return true;
    }

    /// <summary>How many values the measurand has in each channel of the slice.</summary>
    public static IReadOnlyList<long> Of(Slice slice, IEnumerable<string> channels, Measurand measurand, PeriodTallies tallies) =>
        [.. channels.Select(channel => measurand.ValuesOf(tallies.Of(slice with { Channel = channel })).N)];
}
