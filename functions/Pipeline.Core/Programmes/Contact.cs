namespace Pipeline.Core.Programmes;

/// <summary>A recipient of a participant's mails, and the locale they read.</summary>
public sealed record Contact(string Email, string? Name, string Locale);
