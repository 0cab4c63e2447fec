namespace Pipeline.Core.Appeals;

/// <summary>One move of an appeal: its new state, on whom it waits then (null in every other state), why, by whom (null when not said) and when.</summary>
public sealed record AppealNote(AppealState State, AppealParty? Waits, string Reason, string? By, DateTimeOffset At);
