namespace Pipeline.Core.Results;

/// <summary>A number, or a list of numbers with how often each occurs, that went into a figure: written so that it can be used by hand.</summary>
public sealed record Ingredient(string Name, string Value);
