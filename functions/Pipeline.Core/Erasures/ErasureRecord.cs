namespace Pipeline.Core.Erasures;

/// <summary>
/// That something was erased, without it: fingerprints by which it is known again when it comes back. `DoneAt` is null until nothing was left of it.
/// `Tag` is the store's version, null before the first save.
/// </summary>
public sealed record ErasureRecord(
    string Programme, string Id, ErasureKind Kind, IReadOnlyList<Fingerprint> Fingerprints, string Reason, DateTimeOffset AskedAt, string? Tag)
{
    public DateTimeOffset? DoneAt { get; init; }

    public int Looked { get; init; }

    public int Changed { get; init; }
}
