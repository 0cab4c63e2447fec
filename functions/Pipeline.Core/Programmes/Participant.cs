namespace Pipeline.Core.Programmes;

/// <summary>
/// A contact centre being measured. Only full entitlement gets the report; a teaser gets its row in the result list. What is planned and what
/// it guessed of itself may be unknown (empty).
/// </summary>
public sealed record Participant(string Id, string Name, string Class, Entitlement Entitlement, IReadOnlyList<Contact> Contacts)
{
    public IReadOnlyList<PlannedDialogues> Planned { get; init; } = [];

    public IReadOnlyList<SelfRating> SelfRatings { get; init; } = [];
}
