namespace Pipeline.Core.Appeals;

/// <summary>A figure that a text printed and that it would print otherwise: its id, what was printed, and the unrounded values (null when it is no longer shown).</summary>
public sealed record PrintedChange(string Figure, string Printed, double Was, double? WouldBe);
