namespace Pipeline.Core.Delivery;

/// <summary>One thing that happened to a mail, by the service's own id; the same event may be told many times and in any order.</summary>
public sealed record MailEvent(string Id, MailEventKind Kind, DateTimeOffset At, string? Reason);
