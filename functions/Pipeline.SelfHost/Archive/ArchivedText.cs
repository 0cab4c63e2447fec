using Pipeline.Core.Posts;

namespace Pipeline.SelfHost.Archive;

/// <summary>One version of a draft's text, a post or a newsletter.</summary>
internal sealed record ArchivedText(string Slug, int Version, RenderedPost? Post, RenderedNewsletter? Newsletter);
