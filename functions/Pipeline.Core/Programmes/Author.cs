namespace Pipeline.Core.Programmes;

/// <summary>Who signs the posts of a programme: a name, and what the person is, if that is to be said.</summary>
public sealed record Author(string Name, LocalText? Title);
