namespace Pipeline.Core.Programmes.Sheets;

/// <summary>The definition as a spreadsheet would make it, and what differs; or the faults of the spreadsheet (then the definition is null).</summary>
public sealed record ParticipantEdit(string? Definition, IReadOnlyList<EditedParticipant> Participants, IReadOnlyList<Fault> Faults);
