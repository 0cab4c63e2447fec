namespace Pipeline.Core.Posts;

/// <summary>A post that readers see, and the last day that it tells of.</summary>
public sealed record PublishedPost(Draft Draft, DateOnly Day);
