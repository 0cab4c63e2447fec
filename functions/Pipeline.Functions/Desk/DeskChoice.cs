namespace Pipeline.Functions.Desk;

/// <summary>One of several things to choose from, by id and name.</summary>
public sealed record DeskChoice(string Id, string Name);
