namespace Pipeline.Core.Forms;

/// <summary>The content of a webhook that was proved genuine: type, raw bytes and when it came.</summary>
public sealed record HookBody(string ContentType, ReadOnlyMemory<byte> Bytes, DateTimeOffset ReceivedAt);
