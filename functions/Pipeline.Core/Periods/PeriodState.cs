namespace Pipeline.Core.Periods;

/// <summary>How far the work on an ended period has come; it never goes backwards.</summary>
public enum PeriodState
{
    Due,
    Counted,
    Drafted,
    Reported,
    Delivered,
    Done,
}
