namespace Pipeline.Functions.Desk;

/// <summary>How many readers a period's newsletter did not reach.</summary>
public sealed record DeskFailedLetters(string Period, int Count);
