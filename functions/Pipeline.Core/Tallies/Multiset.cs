namespace Pipeline.Core.Tallies;

/// <summary>Whole numbers with how often each occurs, in ascending order: an exact, mergeable sample.</summary>
public sealed class Multiset
{
    private static readonly CountDictionary<int> None = new();

    private CountDictionary<int>? counts;

    /// <summary>Each value with its count, ascending; counts are never zero.</summary>
    public CountDictionary<int> Counts => counts ?? None;

    /// <summary>How many values there are.</summary>
    public long N { get; private set; }

    /// <summary>The exact sum of the values.</summary>
    public long Sum { get; private set; }

    public void Add(int value, long times)
    {
        if (times == 0) return;
        (counts ??= new()).Add(value, times);
        N = checked(N + times);
        Sum = checked(Sum + (value * times));
    }

    public void Add(Multiset other)
    {
        if (other.N == 0) return;
        (counts ??= new()).Add(other.Counts);
        N = checked(N + other.N);
        Sum = checked(Sum + other.Sum);
    }

    /// <summary>Adds many values at once and leaves the span in ascending order.</summary>
    internal void AddAll(Span<int> sample)
    {
        if (sample.IsEmpty) return;
        foreach (var value in sample) Sum += value;
        N += sample.Length;
        (counts ??= new()).AddAll(sample);
    }
}
