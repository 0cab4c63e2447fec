namespace Pipeline.Core.Tallies;

/// <summary>A day's tally as bytes of `TallyCodec`, and the layout hash it was counted under; another hash means the day must be recounted.</summary>
public sealed record CountedTally(string Layout, ReadOnlyMemory<byte> Bytes);
