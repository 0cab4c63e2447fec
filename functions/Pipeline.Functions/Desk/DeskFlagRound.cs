namespace Pipeline.Functions.Desk;

/// <summary>What the last daily look for quality flags found changed, and when that was.</summary>
public sealed record DeskFlagRound(DateOnly Day, int Came, int Gone);
