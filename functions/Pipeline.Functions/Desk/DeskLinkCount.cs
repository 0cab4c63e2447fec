namespace Pipeline.Functions.Desk;

/// <summary>How many links to the form a participant has, and how many more were typed.</summary>
public sealed record DeskLinkCount(string Id, string Name, int Open, int Used, string Typed);
