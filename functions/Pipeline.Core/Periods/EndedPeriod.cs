namespace Pipeline.Core.Periods;

/// <summary>A scheduled period that is over, and the instant it ended: the first one after its last local day.</summary>
public readonly record struct EndedPeriod(PeriodId Period, DateTimeOffset EndedAt);
