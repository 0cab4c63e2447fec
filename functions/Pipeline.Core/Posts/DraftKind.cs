namespace Pipeline.Core.Posts;

/// <summary>What a draft becomes: a post, which readers find on the site once it is published, or a newsletter, which may be mailed once it is.</summary>
public enum DraftKind
{
    Post,
    Newsletter,
}
