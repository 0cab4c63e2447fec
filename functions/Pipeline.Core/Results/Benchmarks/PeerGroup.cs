using Pipeline.Core.Results.Contests;
using Pipeline.Core.Results.Measures;

namespace Pipeline.Core.Results.Benchmarks;

/// <summary>The means of participants who are compared with each other, ascending, each with one vote whatever its dialogues; exact fractions.</summary>
internal sealed class PeerGroup
{
    private readonly Ratio[] means;

    public PeerGroup(IEnumerable<Ratio> means, ValueScale scale)
    {
        this.means = [.. means.Order()];
        Values = [.. this.means.Select(mean => scale.Published((double)mean.Sum / mean.N))];
    }

    /// <summary>The means in published units, ascending.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>How many lie below the mean.</summary>
    public int Below(Ratio mean) => First(other => other.CompareTo(mean) >= 0);

    /// <summary>How many others lie level with a member's mean.</summary>
    public int LevelWith(Ratio member) => First(other => other.CompareTo(member) > 0) - Below(member) - 1;

    /// <summary>The means in published units without one member's.</summary>
    public IEnumerable<double> Others(Ratio member)
    {
        var own = Below(member);
        for (var at = 0; at < means.Length; at++)
            if (at != own) yield return Values[at];
    }

    private int First(Func<Ratio, bool> isPast)
    {
        var (from, to) = (0, means.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (isPast(means[middle])) to = middle;
            else from = middle + 1;
        }

        return from;
    }
}
