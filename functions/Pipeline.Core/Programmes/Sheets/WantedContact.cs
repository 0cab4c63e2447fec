namespace Pipeline.Core.Programmes.Sheets;

/// <summary>A contact as a row of a spreadsheet gives it.</summary>
internal sealed record WantedContact(string Email, string? Name, string? Locale);
