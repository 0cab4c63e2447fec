namespace Pipeline.Core.Delivery;

/// <summary>Why a delivery stands where it does, by name; its detail says the same in words. None while there is nothing to say, or a mail service said it.</summary>
public enum DeliveryCause
{
    None,
    MalformedAddress,
    TooLarge,
    RefusedByService,
    Suppressed,
    NotEntitled,
    NotSubscribed,
    TooLate,
    NoReport,
    LinkClosed,
    Superseded,
    UnwritableText,
    GivenUp,
    Stopped,
}
