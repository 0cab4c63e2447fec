namespace Pipeline.Core.Periods;

/// <summary>How far the work on an ended period has come; it goes back only when somebody asks: by closing the period again, or by sending its failed mails again.</summary>
public enum PeriodState
{
    Due,
    Counted,
    Drafted,
    Reported,
    Delivered,
    Done,
}
