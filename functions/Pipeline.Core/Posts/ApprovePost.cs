namespace Pipeline.Core.Posts;

/// <summary>An editor's decision about a draft: readers see one version of it, or nothing. What was planned for later is then settled.</summary>
public sealed class ApprovePost(IDraftStore drafts, TimeProvider clock)
{
    /// <summary>Publishes the newest version, whichever that is.</summary>
    public Task<Draft?> ApproveAsync(string programme, string period, string slug, CancellationToken cancellationToken) =>
        SetAsync(programme, period, slug, draft => draft.Version, cancellationToken);

    /// <summary>Publishes the version that an editor has read, also when a newer one came in meanwhile.</summary>
    public Task<Draft?> ApproveAsync(string programme, string period, string slug, int version, CancellationToken cancellationToken) =>
        SetAsync(programme, period, slug, _ => version, cancellationToken);

    public Task<Draft?> UnpublishAsync(string programme, string period, string slug, CancellationToken cancellationToken) =>
        SetAsync(programme, period, slug, _ => null, cancellationToken);

    /// <summary>The draft after the decision, or null when the period has no draft of that slug.</summary>
    private async Task<Draft?> SetAsync(
        string programme, string period, string slug, Func<Draft, int?> published, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await drafts.FindAsync(programme, slug, cancellationToken) is not { } draft || draft.Period != period) return null;
            if (draft.Published == published(draft) && draft.Schedule is null) return draft;
            var next = draft with { Published = published(draft), Schedule = null, ChangedAt = clock.GetUtcNow() };
            if (await drafts.SaveAsync(next, null, cancellationToken)) return next;
        }
    }
}
