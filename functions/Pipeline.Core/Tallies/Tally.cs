using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Tallies;

/// <summary>
/// The mergeable exact counts that every statistic is computed from, by channel and responder. Integers only: merging is associative and
/// commutative, so any split, order or repetition of work gives the same counts and the same bytes.
/// </summary>
public sealed class Tally(TallyLayout layout)
{
    private readonly SliceTally?[] slices = new SliceTally?[layout.Programme.Channels.Count * WireNames.Responders.Count];

    public TallyLayout Layout => layout;

    /// <summary>All contacts counted, answered or not.</summary>
    public long Dialogues => slices.Sum(slice => slice?.Dialogues ?? 0);

    /// <summary>Merges the counts of another tally of the same layout into this one.</summary>
    public void Add(Tally other)
    {
        if (other.Layout.Hash != layout.Hash) throw new ArgumentException("The tallies were counted under different questionnaires.", nameof(other));
        for (var index = 0; index < slices.Length; index++)
            if (other.slices[index] is { } slice) SliceAt(index / WireNames.Responders.Count, index % WireNames.Responders.Count).Add(slice);
    }

    /// <summary>The merge of the slices that match; null matches every channel or responder.</summary>
    public SliceTally Slice(string? channel, Responder? responder)
    {
        var merged = new SliceTally(layout);
        MergeInto(merged, channel, responder);
        return merged;
    }

    internal void MergeInto(SliceTally merged, string? channel, Responder? responder)
    {
        if (channel is not null && layout.Channel(channel) is >= 0 and var only) merged.Confine(only);
        for (var at = 0; at < slices.Length; at++)
        {
            if (slices[at] is not { } slice) continue;
            if (channel is not null && layout.Channel(channel) != at / WireNames.Responders.Count) continue;
            if (responder is not null && (int)responder != at % WireNames.Responders.Count) continue;
            merged.Add(slice);
        }
    }

    internal SliceTally? At(int channel, int responder) => slices[(channel * WireNames.Responders.Count) + responder];

    internal SliceTally SliceAt(int channel, int responder)
    {
        ref var slice = ref slices[(channel * WireNames.Responders.Count) + responder];
        if (slice is not null) return slice;
        slice = new SliceTally(layout);
        slice.Confine(channel);
        return slice;
    }
}
