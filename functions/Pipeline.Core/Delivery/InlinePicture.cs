namespace Pipeline.Core.Delivery;

/// <summary>A picture that a mail carries within itself. Its html names it as `cid:` and the content id (RFC 2392), which has no angle brackets here.</summary>
public sealed record InlinePicture(string ContentId, string MediaType, ReadOnlyMemory<byte> Bytes);
