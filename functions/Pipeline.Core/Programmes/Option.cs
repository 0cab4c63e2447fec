namespace Pipeline.Core.Programmes;

/// <summary>A coded answer and the points it is worth.</summary>
public sealed record Option(string Code, int Points, LocalText? Text);
