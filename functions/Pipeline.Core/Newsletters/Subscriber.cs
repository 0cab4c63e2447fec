namespace Pipeline.Core.Newsletters;

/// <summary>
/// Who asked for a programme's newsletter, and the proof of it: when and on which page, what wording was agreed to, and when a mail to the address was
/// answered by confirming (null before). The address is in lower case. `Tag` is the store's version, null before the first save.
/// </summary>
public sealed record Subscriber(string Programme, string Email, string Locale, DateTimeOffset AskedAt, Uri Page, Consent Consent, string? Tag)
{
    /// <summary>When a mail to confirm by was handed to the mail service; null when none was.</summary>
    public DateTimeOffset? MailedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }
}
