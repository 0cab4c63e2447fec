namespace Pipeline.Core.Alerts;

/// <summary>The score, in points, below which a dialogue is told to its participant.</summary>
public sealed record AlertRule(decimal TotalBelow);
