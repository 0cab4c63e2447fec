namespace Pipeline.Core.Delivery;

/// <summary>
/// One mail of a kind (`report`) to one recipient about one participant. Its key decides that it is sent once.
/// `Detail` says why in words (a refusal, a cancellation). `Tag` is the store's version, null before the first save.
/// </summary>
public sealed record MailDelivery(
    string Programme,
    string Period,
    string Kind,
    string Participant,
    string Recipient,
    int Version,
    DeliveryState State,
    int Attempts,
    string? MessageId,
    string? Detail,
    DateTimeOffset ChangedAt,
    string? Tag)
{
    /// <summary>The key that the mail carries wherever it goes.</summary>
    public string Key => $"{Programme}~{Period}/{Kind}~{Participant}~{Recipient}~v{Version}";
}
