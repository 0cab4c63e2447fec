namespace Pipeline.Core.Programmes;

/// <summary>The kinds of period: an ISO week, a calendar month, the season so far up to a day, and the whole season.</summary>
public enum PeriodKind
{
    Week,
    Month,
    ToDate,
    Season,
}
