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
    public string Key => new DeliveryKey(Programme, Period, Kind, Participant, Recipient, Version).Text;

    /// <summary>When it was prepared; from then on its mail grows too old to be sent.</summary>
    public DateTimeOffset? PreparedAt { get; init; }

    /// <summary>When a worker last claimed it, null before the first claim.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>Set when the claim surely ended without the mail leaving: from then on it may be claimed again without asking.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Whether it was sent a second time because no trace of the first was found, so that its recipient may have it twice.</summary>
    public bool MaybeTwice { get; init; }

    /// <summary>What the mail service told about the mail, each event once, oldest first.</summary>
    public IReadOnlyList<MailEvent> Events { get; init; } = [];

    /// <summary>Whether the recipient reported the mail as spam.</summary>
    public bool Complained => Events.Any(each => each.Kind == MailEventKind.Complained);
}
