using System.Collections;

namespace Pipeline.Core.Tallies;

/// <summary>Values with how often each occurs, in ascending order; counts are never zero. Reading changes nothing, so many may read at once.</summary>
public sealed class CountDictionary<T> : IReadOnlyDictionary<T, long>
    where T : struct, IComparable<T>
{
    private T[] values = [];
    private long[] times = [];

    public int Count { get; private set; }

    /// <summary>The different values, ascending.</summary>
    public ReadOnlySpan<T> Distinct => values.AsSpan(0, Count);

    /// <summary>How often each of `Distinct` occurs.</summary>
    public ReadOnlySpan<long> Times => times.AsSpan(0, Count);

    public IEnumerable<T> Keys => values.Take(Count);

    public IEnumerable<long> Values => times.Take(Count);

    public long this[T key] => TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"{key} does not occur.");

    public bool ContainsKey(T key) => Position(key) >= 0;

    public bool TryGetValue(T key, out long value)
    {
        var at = Position(key);
        value = at < 0 ? 0 : times[at];
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<T, long>> GetEnumerator()
    {
        for (var at = 0; at < Count; at++) yield return KeyValuePair.Create(values[at], times[at]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(T value, long more)
    {
        if (more == 0) return;
        var at = Position(value);
        if (at >= 0)
        {
            times[at] = checked(times[at] + more);
            return;
        }

        MakeRoom(Count + 1);
        at = ~at;
        Array.Copy(values, at, values, at + 1, Count - at);
        Array.Copy(times, at, times, at + 1, Count - at);
        (values[at], times[at]) = (value, more);
        Count++;
    }

    /// <summary>Adds many values at once, each once, and leaves the span in ascending order.</summary>
    internal void AddAll(Span<T> sample)
    {
        if (sample.IsEmpty) return;
        sample.Sort();
        var distinct = 1;
        for (var at = 1; at < sample.Length; at++)
            if (sample[at].CompareTo(sample[at - 1]) != 0) distinct++;
        var run = new CountDictionary<T>();
        run.MakeRoom(distinct);
        foreach (var value in sample) run.Append(value);
        if (Count == 0) (values, times, Count) = (run.values, run.times, run.Count);
        else Add(run);
    }

    internal void Add(CountDictionary<T> other)
    {
        if (other.Count == 0) return;
        var (ours, theirs) = (Count - 1, other.Count - 1);
        var union = Count + other.Count - Shared(other);
        MakeRoom(union);

        // From the back, so that nothing is written over before it was read.
        for (var at = union - 1; theirs >= 0; at--)
        {
            var order = ours < 0 ? -1 : values[ours].CompareTo(other.values[theirs]);
            (values[at], times[at]) = order switch
            {
                > 0 => (values[ours], times[ours--]),
                < 0 => (other.values[theirs], other.times[theirs--]),
                _ => (values[ours], checked(times[ours--] + other.times[theirs--])),
            };
        }

        Count = union;
    }

    /// <summary>Adds a value that is not smaller than any other, where there is room for it.</summary>
    private void Append(T value)
    {
        if (Count == 0 || values[Count - 1].CompareTo(value) != 0) values[Count++] = value;
        times[Count - 1]++;
    }

    private int Shared(CountDictionary<T> other)
    {
        var shared = 0;
        for (int ours = 0, theirs = 0; ours < Count && theirs < other.Count;)
        {
            var order = values[ours].CompareTo(other.values[theirs]);
            if (order == 0) shared++;
            if (order <= 0) ours++;
            if (order >= 0) theirs++;
        }

        return shared;
    }

    private int Position(T value) => Array.BinarySearch(values, 0, Count, value);

    private void MakeRoom(int needed)
    {
        if (needed <= values.Length) return;
        var room = Math.Max(needed, 2 * values.Length);
        Array.Resize(ref values, room);
        Array.Resize(ref times, room);
    }
}
