namespace Pipeline.Core.Delivery;

/// <summary>
/// Where one mail stands; it never goes backwards. Claimed: a worker is about to send. Sent: the mail service took it.
/// Unknown: it may or may not have been taken, and is settled by asking, never by sending blindly.
/// </summary>
public enum DeliveryState
{
    Prepared,
    Claimed,
    Sent,
    Unknown,
    Delivered,
    Bounced,
    Dropped,
    Cancelled,
}
