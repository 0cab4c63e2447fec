namespace Pipeline.Core.Delivery;

/// <summary>An event as a mail service told it: whose delivery it is by key (null when it says none), the service's id of the mail, and the event.</summary>
public sealed record ToldEvent(string? DeliveryKey, string? MessageId, MailEvent Event);
