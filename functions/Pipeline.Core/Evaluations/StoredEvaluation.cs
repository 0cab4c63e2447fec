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
}
