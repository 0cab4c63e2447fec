namespace Pipeline.Core.Posts;

/// <summary>What a newsletter is written from: what a post about the same period is written from, and the posts that it leads to, the main one first.</summary>
public sealed record NewsletterRequest(PostRequest Told, IReadOnlyList<PostLink> Posts);
