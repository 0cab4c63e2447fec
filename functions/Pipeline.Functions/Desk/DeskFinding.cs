namespace Pipeline.Functions.Desk;

/// <summary>Something in an editor's text that its ledger does not account for, at a line from 1.</summary>
public sealed record DeskFinding(int Line, string Detail);
