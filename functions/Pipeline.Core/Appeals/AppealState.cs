namespace Pipeline.Core.Appeals;

/// <summary>Where an appeal stands: new, waiting on somebody, or closed as resolved without a change, with one, or declined.</summary>
public enum AppealState
{
    New,
    Waiting,
    Resolved,
    Changed,
    Declined,
}
