using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>What readers may see of posts: the published version, never a newer one.</summary>
public sealed class PublishedPosts(IDraftStore drafts)
{
    /// <summary>Null when there is no such post, or none that is published.</summary>
    public async Task<RenderedPost?> FindAsync(string programme, string slug, CancellationToken cancellationToken) =>
        await drafts.FindAsync(programme, slug, cancellationToken) is { Published: { } version } draft
            ? await drafts.ReadAsync(draft, version, cancellationToken)
            : null;

    /// <summary>A programme's posts by the last day they tell of, the newest first.</summary>
    public async Task<IReadOnlyList<PublishedPost>> ListAsync(Programme programme, CancellationToken cancellationToken) =>
    [
        .. (await drafts.ListAsync(programme.Id, cancellationToken))
            .Where(draft => draft is { Kind: DraftKind.Post, Published: not null })
            .Select(draft => new PublishedPost(draft, LastDay(programme, draft)))
            .OrderByDescending(post => post.Day).ThenByDescending(post => post.Draft.ChangedAt).ThenBy(post => post.Draft.Slug, StringComparer.Ordinal),
    ];

    /// <summary>The newest posts with their texts, at most so many.</summary>
    public async Task<PostList> ReadAsync(Programme programme, int most, CancellationToken cancellationToken)
    {
        var posts = await ListAsync(programme, cancellationToken);
        var listed = new List<ListedPost>();
        foreach (var post in posts.Take(most))
            if (await drafts.ReadAsync(post.Draft, post.Draft.Published!.Value, cancellationToken) is { } text) listed.Add(new(post, text));
        return new PostList(programme, listed, posts.Count > most);
    }

    /// <summary>A season that was moved since may no longer hold the period.</summary>
    private static DateOnly LastDay(Programme programme, Draft draft) =>
        PeriodId.TryParse(draft.Period, out var period) && period.Within(programme.Season) is { } days ? days.Through : programme.Season.End;
}
