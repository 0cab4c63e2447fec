namespace Pipeline.Functions.Desk;

/// <summary>Something the mail service told of a mail, at the programme's local time.</summary>
public sealed record DeskMailEvent(string Kind, string At, string? Reason);
