namespace Pipeline.Core.Forms;

/// <summary>A webhook as it came: header values by lower-case name, and the raw bytes of the body.</summary>
public sealed record HookRequest(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, DateTimeOffset ReceivedAt);
