namespace Pipeline.Core.Evaluations;

/// <summary>An evaluation still to be checked against its programme, or every fault of its bytes (then the evaluation is null).</summary>
public sealed record EvaluationReading(Evaluation? Evaluation, IReadOnlyList<Fault> Faults)
{
    /// <summary>Whether the bytes are no JSON at all; the one fault then names line and column.</summary>
    public bool Malformed { get; init; }
}
