using Pipeline.Core.Erasures;

namespace Pipeline.Functions.Http;

/// <summary>An erasure as it is answered: its id, what was looked at, changed and is left, place by place where it was just done.</summary>
public sealed record ErasureAnswer(string? Id, string? Kind, string? Reason, DateTimeOffset? AskedAt, DateTimeOffset? DoneAt, int Looked, int Changed, int? Left, IReadOnlyList<PlaceProof>? Places)
{
    public static ErasureAnswer Of(ErasureRecord record) =>
        new(record.Id, WordOf(record), record.Reason, record.AskedAt, record.DoneAt, record.Looked, record.Changed, null, null);

    public static ErasureAnswer Of(ErasureRecord record, ErasureProof proof) =>
        new(record.Id, WordOf(record), record.Reason, record.AskedAt, record.DoneAt, proof.Looked, proof.Changed, proof.Left, proof.Places);

    public static ErasureAnswer Of(ErasureProof proof) => new(null, null, null, null, null, proof.Looked, proof.Changed, proof.Left, proof.Places);

    private static string WordOf(ErasureRecord record) => record.Kind.ToString().ToLowerInvariant();
}
