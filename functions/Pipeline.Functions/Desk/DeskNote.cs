namespace Pipeline.Functions.Desk;

/// <summary>One decision about an evaluation, at the programme's local time.</summary>
public sealed record DeskNote(string At, string State, int Revision, string Reason, string? By);
