using Pipeline.Core.Periods;

namespace Pipeline.Core.Results;

/// <summary>Results as kept: which input they were computed from, and the JSON. `Tag` is the store's version, null before the first save.</summary>
public sealed record StoredResults(
    string Programme, string Period, int Version, Phase Phase, string InputHash, string ContentHash, ReadOnlyMemory<byte> Json, string? Tag);
