namespace Pipeline.Core.Appeals;

/// <summary>What the page of appeals shows: the form, also with what it lacks, that an appeal is kept, or that too many are open.</summary>
public enum AppealFace
{
    Form,
    Incomplete,
    TooLong,
    Kept,
    TooMany,
}
