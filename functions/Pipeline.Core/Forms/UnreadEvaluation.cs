namespace Pipeline.Core.Forms;

/// <summary>An evaluation whose payload does not become one any more, and why; it stays as it was.</summary>
public sealed record UnreadEvaluation(string Id, IReadOnlyList<Fault> Faults);
