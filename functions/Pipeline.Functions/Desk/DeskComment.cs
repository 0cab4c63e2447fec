namespace Pipeline.Functions.Desk;

/// <summary>What a shopper wrote in a field of an evaluation, as it came.</summary>
public sealed record DeskComment(string Field, string Text);
