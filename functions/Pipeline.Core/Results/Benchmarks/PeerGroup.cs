using Pipeline.Core.Results.Contests;
using Pipeline.Core.Results.Measures;
using Pipeline.Core.Statistics;

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

    /// <summary>Where a member stands among the others.</summary>
    public Standing StandingOf(Ratio member)
    {
        var (below, others) = (Below(member), means.Length - 1);
        var equal = First(other => other.CompareTo(member) > 0) - below - 1;
        return new(below, equal, others, others == 0 ? null : Others(member).Sum() / others);
    }

    /// <summary>A member's mean in published units.</summary>
    public double ValueOf(Ratio member) => Values[Below(member)];

    /// <summary>The means in published units without one member's.</summary>
    public IEnumerable<double> Others(Ratio member)
    {
        var own = Below(member);
        for (var at = 0; at < means.Length; at++)
            if (at != own) yield return Values[at];
    }

    private int Below(Ratio mean) => First(other => other.CompareTo(mean) >= 0);

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
