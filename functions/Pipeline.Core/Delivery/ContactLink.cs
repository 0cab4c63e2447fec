namespace Pipeline.Core.Delivery;

/// <summary>What an unsubscribe link is about: a contact of a participant, the kind of mails, and the locale that the contact reads.</summary>
public sealed record ContactLink(string Programme, string Participant, string Email, string Kind, string Locale);
