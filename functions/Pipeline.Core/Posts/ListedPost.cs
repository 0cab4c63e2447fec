namespace Pipeline.Core.Posts;

/// <summary>A published post with the text that readers see.</summary>
public sealed record ListedPost(PublishedPost Post, RenderedPost Text);
