namespace Pipeline.Core.Tallies;

/// <summary>Whole numbers with how often each occurs, in ascending order: an exact, mergeable sample.</summary>
public sealed class Multiset
{
    private readonly SortedDictionary<int, long> counts = [];

    /// <summary>Each value with its count, ascending; counts are never zero.</summary>
    public IReadOnlyDictionary<int, long> Counts => counts;

    /// <summary>How many values there are.</summary>
    public long N { get; private set; }

    /// <summary>The exact sum of the values.</summary>
    public long Sum { get; private set; }

    public void Add(int value, long times)
    {
        if (times == 0) return;
        counts[value] = counts.GetValueOrDefault(value) + times;
        N = checked(N + times);
        Sum = checked(Sum + (value * times));
    }

    public void Add(Multiset other)
    {
        foreach (var (value, times) in other.counts) Add(value, times);
    }
}
