namespace Pipeline.Core.Programmes;

/// <summary>A group of participants that compete with one another.</summary>
public sealed record ParticipantClass(string Id, LocalText Name);
