namespace Pipeline.Core.Forms;

/// <summary>A genuine payload that could not become an evaluation: whole, with the reason and every fault, so that it can be replayed.</summary>
public sealed record QuarantinedPayload(string Form, string Reason, IReadOnlyList<Fault> Faults, DateTimeOffset ReceivedAt, ReadOnlyMemory<byte> Raw);
