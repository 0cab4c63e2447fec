namespace Pipeline.Core.Posts;

/// <summary>What readers may see of posts: the published version, never a newer one.</summary>
public sealed class PublishedPosts(IDraftStore drafts)
{
    /// <summary>Null when there is no such post, or none that is published.</summary>
    public async Task<RenderedPost?> FindAsync(string programme, string slug, CancellationToken cancellationToken) =>
        await drafts.FindAsync(programme, slug, cancellationToken) is { Published: { } version } draft
            ? await drafts.ReadAsync(draft, version, cancellationToken)
            : null;
}
