namespace Pipeline.Core.Delivery;

/// <summary>
/// What a mail service tells about a mail that it took. Blocked: turned away this time; Bounced: the address does not work; Dropped: the service itself did
/// not try.
/// </summary>
public enum MailEventKind
{
    Processed,
    Deferred,
    Delivered,
    Blocked,
    Bounced,
    Dropped,
    Complained,
    Unsubscribed,
    Resubscribed,
}
