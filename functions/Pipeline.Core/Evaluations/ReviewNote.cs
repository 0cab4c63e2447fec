namespace Pipeline.Core.Evaluations;

/// <summary>One decision about an evaluation: its new state, the revision decided about, why, by whom (null when not said) and when.</summary>
public sealed record ReviewNote(EvaluationState State, int Revision, string Reason, string? By, DateTimeOffset At);
