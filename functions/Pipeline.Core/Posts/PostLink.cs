namespace Pipeline.Core.Posts;

/// <summary>A post that another text leads to.</summary>
public sealed record PostLink(string Title, string Slug);
