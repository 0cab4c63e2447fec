using Pipeline.Core.Periods;

namespace Pipeline.Core.Results;

/// <summary>Results as kept: which input they were computed from, and the JSON. `Tag` is the store's version, null before the first save.</summary>
public sealed record StoredResults(
    string Programme, string Period, int Version, Phase Phase, string InputHash, string ContentHash, ReadOnlyMemory<byte> Json, string? Tag)
{
    /// <summary>The version of the season's run that they were locked for, null while they are running; what is locked for a version is not locked again for it.</summary>
    public int? LockedFor { get; init; }
}
