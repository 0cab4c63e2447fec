namespace Pipeline.Core.Programmes;

/// <summary>A contact centre being measured. Only full entitlement gets the report; a teaser gets its row in the result list.</summary>
public sealed record Participant(string Id, string Name, string Class, Entitlement Entitlement, IReadOnlyList<Contact> Contacts);
