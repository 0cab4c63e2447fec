namespace Pipeline.Core.Appeals;

/// <summary>Who opens an appeal, or whom it waits on.</summary>
public enum AppealParty
{
    Participant,
    Evaluator,
    Leader,
}
