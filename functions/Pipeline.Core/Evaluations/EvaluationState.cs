namespace Pipeline.Core.Evaluations;

/// <summary>Where an evaluation stands in review. Only an approved one is counted.</summary>
public enum EvaluationState
{
    Pending,
    Approved,
    Returned,
    Rejected,
    Withdrawn,
}
