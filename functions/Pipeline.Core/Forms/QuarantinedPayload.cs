using System.Security.Cryptography;

namespace Pipeline.Core.Forms;

/// <summary>
/// A genuine payload that could not become an evaluation: whole, with the reason and every fault, so that it can be replayed. `Settled` is what became
/// of it since, null while it waits for a person.
/// </summary>
public sealed record QuarantinedPayload(string Form, [Sentence] string Reason, IReadOnlyList<Fault> Faults, DateTimeOffset ReceivedAt, ReadOnlyMemory<byte> Raw)
{
    public string ContentType { get; init; } = "";

    public Settlement? Settled { get; init; }

    /// <summary>SHA-256 of the payload, lower-case hex: its name within its form.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Raw.Span));

    /// <summary>The payload as a webhook's content.</summary>
    public HookBody Body => new(ContentType, Raw, ReceivedAt);

    public static QuarantinedPayload Of(string form, IReadOnlyList<Fault> faults, HookBody body) =>
        new(form, "The payload did not become an evaluation.", faults, body.ReceivedAt, body.Bytes) { ContentType = body.ContentType };
}
