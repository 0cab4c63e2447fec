namespace Pipeline.Core.Delivery;

/// <summary>
/// Whether a contact of a participant is mailed mails of a kind, why, and since when. What was told last holds. `Tag` is the store's version, null before
/// the first save.
/// </summary>
public sealed record ContactPreference(
    string Programme, string Participant, string Email, string Kind, bool Suppressed, [Sentence] string Reason, DateTimeOffset At, string? Tag);
