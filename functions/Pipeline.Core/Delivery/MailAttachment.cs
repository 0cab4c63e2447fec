namespace Pipeline.Core.Delivery;

/// <summary>A file that comes with a mail, by an ASCII name.</summary>
public sealed record MailAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);
