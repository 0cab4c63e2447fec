using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Options;

namespace Pipeline.Functions.Http;

/// <summary>The pages on which posts are found and read.</summary>
public sealed class PostReading(ProgrammeCatalogue programmes, PublishedPosts posts, IPostPages pages, SiteSettings site)
{
    private const int OfEach = 5, OfOne = 200;

    /// <summary>A published post with the ways to those beside it; null when there is none.</summary>
    public async Task<string?> PostAsync(string programme, string slug, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(programme, slug, cancellationToken) is not { } post) return null;
        if (await programmes.FindAsync(programme, cancellationToken) is not { Programme: var known }) return post.Html;
        var all = await posts.ListAsync(known, cancellationToken);
        var at = all.Index().FirstOrDefault(each => each.Item.Draft.Slug == slug, (Index: -1, Item: null!)).Index;
        return pages.WithWays(known, post.Html, at < 0 ? null : all.ElementAtOrDefault(at + 1), at <= 0 ? null : all[at - 1]);
    }

    /// <summary>The newest posts of every programme.</summary>
    public async Task<string> IndexAsync(CancellationToken cancellationToken)
    {
        var lists = new List<PostList>();
        foreach (var id in await programmes.ListAsync(cancellationToken))
            if (await programmes.FindAsync(id, cancellationToken) is { Programme: var programme }) lists.Add(await posts.ReadAsync(programme, OfEach, cancellationToken));
        return pages.Index(new Uri(site.BaseUrl, "posts"), [.. lists.Where(list => list.Posts.Count > 0).OrderByDescending(list => list.Posts[0].Post.Day)]);
    }

    /// <summary>The posts of one programme; null when there is no such programme.</summary>
    public async Task<string?> IndexAsync(string id, CancellationToken cancellationToken) =>
        await programmes.FindAsync(id, cancellationToken) is { Programme: var programme }
            ? pages.Index(new Uri(site.BaseUrl, $"posts/{id}"), [await posts.ReadAsync(programme, OfOne, cancellationToken)])
            : null;
}
