namespace Pipeline.Adapters;

/// <summary>Who mails are from, and where answers go when that is another address.</summary>
public sealed record MailIdentity(string From, string FromName, string? ReplyTo);
