namespace Pipeline.Core.Programmes;

/// <summary>What is produced when a period of a kind ends: a post by template name, a newsletter, reports.</summary>
public sealed record ScheduleEntry(PeriodKind Period, string? Post, bool Newsletter, bool Reports);
