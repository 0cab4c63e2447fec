namespace Pipeline.Core.Audit;

/// <summary>A change that somebody asked for at the desk: who by name and role, and what as method and address, which name the thing and the decision.</summary>
public sealed record AuditEntry(DateTimeOffset At, string By, string Role, string What);
