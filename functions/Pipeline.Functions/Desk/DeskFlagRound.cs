namespace Pipeline.Functions.Desk;

/// <summary>When quality flags were last looked for; how many evaluations have had one that is new since then, and how many flags went.</summary>
public sealed record DeskFlagRound(DateOnly Day, int Came, int Gone);
