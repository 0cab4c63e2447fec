namespace Pipeline.Core.Filling;

/// <summary>
/// What the form's page is written from. Without a channel it asks for that first. `Fields` is what the fields hold: what was typed, else what was sent
/// before. The locale is the reader's.
/// </summary>
public sealed record FormPageRequest(
    FormVisit Visit, string Locale, string? Channel, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<FieldFault> Faults, DateOnly Today);
