namespace Pipeline.Core.Delivery;

/// <summary>
/// One mail of a kind (`MailKinds`) to one recipient, about one participant or none. Its key decides that it is sent once.
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
    /// <summary>A prepared one, the recipient in lower case.</summary>
    public static MailDelivery New(string programme, string period, string kind, string participant, string email, int version, DateTimeOffset now) =>
        new(programme, period, kind, participant, email.ToLowerInvariant(), version, DeliveryState.Prepared, 0, null, null, now, null) { PreparedAt = now };

    /// <summary>Of each recipient's mails about a participant the one that was prepared last; those before it failed.</summary>
    public static IEnumerable<MailDelivery> Newest(IEnumerable<MailDelivery> all) =>
        all.GroupBy(delivery => (delivery.Participant, delivery.Recipient)).Select(versions => versions.MaxBy(delivery => delivery.Version)!);

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

    /// <summary>Why it stands where it does, by name.</summary>
    public DeliveryCause Cause { get; init; }

    /// <summary>The version of the report or newsletter that the mail told of; null when it has not left, or told of neither.</summary>
    public int? TextVersion { get; init; }

    /// <summary>Of a correction: the version that its recipient was mailed before.</summary>
    public int? MailedVersion { get; init; }

    public AttachmentOutcome Attachment { get; init; }

    /// <summary>What the mail service told about the mail, each event once, oldest first.</summary>
    public IReadOnlyList<MailEvent> Events { get; init; } = [];

    /// <summary>Whether the recipient reported the mail as spam.</summary>
    public bool Complained => Events.Any(each => each.Kind == MailEventKind.Complained);
}
