namespace Pipeline.Functions.Desk;

/// <summary>A period that is not done, its state, and what it waits for in words; null when it is being worked on.</summary>
public sealed record DeskWaiting(string Period, string State, string? For);
