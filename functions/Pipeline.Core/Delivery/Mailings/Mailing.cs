namespace Pipeline.Core.Delivery.Mailings;

/// <summary>
/// Mails of a kind about a period that somebody has let go, and when. `Waiting` says in words what they wait for, null when for nothing. `Tag` is the store's
/// version, null before the first save.
/// </summary>
public sealed record Mailing(
    string Programme, string Period, string Kind, MailingState State, DateTimeOffset ReleasedAt, DateTimeOffset ChangedAt, string? Waiting, string? Tag);
