namespace Pipeline.Core.Retention;

/// <summary>How much was deleted because its days were over; audit entries belong to no programme.</summary>
public sealed record Forgotten(IReadOnlyList<ForgottenOfProgramme> Programmes, int AuditEntries);
