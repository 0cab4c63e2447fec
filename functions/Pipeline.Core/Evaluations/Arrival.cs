namespace Pipeline.Core.Evaluations;

/// <summary>One item of what was sent: an evaluation that could be read, or the faults that prevented it, and its bytes.</summary>
public sealed record Arrival(Evaluation? Evaluation, IReadOnlyList<Fault> Faults, ReadOnlyMemory<byte> Raw)
{
    /// <summary>Whether what was erased has just been taken out of the bytes, and the evaluation was read from nothing else.</summary>
    public bool IsClean { get; init; }

    /// <summary>The evaluation as it was sent, where something was taken out of it that is erased; else null.</summary>
    public Evaluation? Sent { get; init; }
}
