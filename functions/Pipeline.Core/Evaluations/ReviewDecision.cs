namespace Pipeline.Core.Evaluations;

/// <summary>What a project leader decides about an evaluation.</summary>
public enum ReviewDecision
{
    Approve,
    Return,
    Reject,
    Withdraw,
}
