namespace Pipeline.Core.Filling;

/// <summary>What is wrong with a field of the form.</summary>
public enum FieldFaultKind
{
    Missing,
    NotADate,
    NotATime,
    OutsideSeason,
    NotYet,
    NotAWait,
    TooLong,
    Unknown,
}
