namespace Pipeline.Core.Forms;

/// <summary>
/// A webhook as it came: header values by lower-case name, those of several lines joined by a blank; the raw bytes of the body; and the token of the
/// address, if there was one.
/// </summary>
public sealed record HookRequest(
    IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, DateTimeOffset ReceivedAt, string? Token = null)
{
    /// <summary>What may be read again without proof that it is genuine: from a quarantine it was let into.</summary>
    public HookBody Content => new(Headers.GetValueOrDefault("content-type") ?? "", Body, ReceivedAt);
}
