namespace Pipeline.Core.Forms;

/// <summary>What a replay of one quarantined payload came to. `Faults` are those that keep it in quarantine; else `Settled` says what became of it.</summary>
public sealed record ReplayOutcome(QuarantinedPayload Payload, IReadOnlyList<Fault> Faults, Settlement? Settled);
