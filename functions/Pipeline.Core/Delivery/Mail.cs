namespace Pipeline.Core.Delivery;

/// <summary>A mail ready to leave: the delivery's key, one recipient, and the content.</summary>
public sealed record Mail(string Key, string ToEmail, string? ToName, MailContent Content);
