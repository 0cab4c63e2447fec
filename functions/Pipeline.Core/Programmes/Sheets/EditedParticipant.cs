namespace Pipeline.Core.Programmes.Sheets;

/// <summary>A participant that a spreadsheet adds, changes or takes away.</summary>
public sealed record EditedParticipant(string Id, string Name, EditKind Kind, IReadOnlyList<EditedValue> Values);
