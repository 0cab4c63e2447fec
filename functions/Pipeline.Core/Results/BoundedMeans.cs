using System.Collections.Concurrent;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results;

/// <summary>Bounded-mean intervals by limits and histogram: hundreds of cells of a season share one.</summary>
internal sealed class BoundedMeans
{
    private readonly ConcurrentDictionary<Histogram, Interval> known = new();

    public Interval Of(Multiset sample, int low, int high)
    {
        var key = new Histogram(sample, low, high);
        return known.TryGetValue(key, out var interval) ? interval : known.GetOrAdd(key, BoundedMean.Of(sample, low, high));
    }

    private readonly struct Histogram : IEquatable<Histogram>
    {
        private readonly long[] content;

        public Histogram(Multiset sample, int low, int high)
        {
            content = new long[2 + (2 * sample.Counts.Count)];
            (content[0], content[1]) = (low, high);
            var at = 2;
            foreach (var (value, times) in sample.Counts)
            {
                content[at++] = value;
                content[at++] = times;
            }
        }

        public bool Equals(Histogram other) => content.AsSpan().SequenceEqual(other.content);

        public override bool Equals(object? obj) => obj is Histogram other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var number in content) hash.Add(number);
            return hash.ToHashCode();
        }
    }
}
