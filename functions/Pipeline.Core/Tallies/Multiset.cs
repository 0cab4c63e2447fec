namespace Pipeline.Core.Tallies;

/// <summary>Whole numbers with how often each occurs, in ascending order: an exact, mergeable sample.</summary>
public sealed class Multiset
{
    /// <summary>Each value with its count, ascending; counts are never zero.</summary>
    public CountDictionary<int> Counts { get; } = new();

    /// <summary>How many values there are.</summary>
    public long N { get; private set; }

    /// <summary>The exact sum of the values.</summary>
    public long Sum { get; private set; }

    public void Add(int value, long times)
    {
        Counts.Add(value, times);
        N = checked(N + times);
        Sum = checked(Sum + (value * times));
    }

    public void Add(Multiset other)
    {
        Counts.Add(other.Counts);
        N = checked(N + other.N);
        Sum = checked(Sum + other.Sum);
    }

    /// <summary>Adds many values at once and leaves the span in ascending order.</summary>
    internal void AddAll(Span<int> sample)
    {
        foreach (var value in sample) Sum += value;
        N += sample.Length;
        Counts.AddAll(sample);
    }
}
