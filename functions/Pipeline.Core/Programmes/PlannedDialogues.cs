namespace Pipeline.Core.Programmes;

/// <summary>How many dialogues a participant is to have in a channel.</summary>
public sealed record PlannedDialogues(string Channel, int Dialogues);
