namespace Pipeline.Core.Evaluations;

/// <summary>How the contact ended. Only an answered contact has answers that count.</summary>
public enum Outcome
{
    Answered,
    Abandoned,
    NoReply,
}
