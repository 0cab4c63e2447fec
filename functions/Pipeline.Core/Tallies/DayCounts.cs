namespace Pipeline.Core.Tallies;

/// <summary>What is known of a participant's days, ordered by day.</summary>
public sealed record DayCounts(IReadOnlyList<DayCount> Days);
