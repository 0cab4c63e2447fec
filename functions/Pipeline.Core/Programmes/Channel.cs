namespace Pipeline.Core.Programmes;

/// <summary>A way to contact a participant; `Dialogues` is the plural used in text ("telefonhenvendelser").</summary>
public sealed record Channel(string Id, LocalText Name, LocalText Dialogues);
