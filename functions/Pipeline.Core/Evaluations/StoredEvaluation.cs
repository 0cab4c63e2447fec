namespace Pipeline.Core.Evaluations;

/// <summary>
/// An evaluation as it is kept: its local day, review state, flags (`incomplete`), revision (1 for the first), SHA-256 of its content,
/// when and from where it came (`hook:form`, `form`, `api`, `import`), and the bytes that were sent.
/// </summary>
public sealed record StoredEvaluation(
    Evaluation Evaluation,
    DateOnly Day,
    EvaluationState State,
    IReadOnlyList<string> Flags,
    int Revision,
    string ContentHash,
    DateTimeOffset ReceivedAt,
    string Source,
    ReadOnlyMemory<byte> Raw)
{
    /// <summary>Everything that was decided about it, oldest first; a revision keeps what was decided about the contents before it.</summary>
    public IReadOnlyList<ReviewNote> Decisions { get; init; } = [];

    /// <summary>The span of the door that it came through (`TraceParent`); null when nothing traced it.</summary>
    public string? Trace { get; init; }

    /// <summary>SHA-256 of the content as it was sent, where something was taken out of it that is erased; it is not kept.</summary>
    public string? SentHash { get; init; }

    /// <summary>Whether kept content with the hash is this one. While an erasure is under way that may still be what was sent.</summary>
    public bool IsContent(string keptHash) => keptHash == ContentHash || keptHash == SentHash;
}
