using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;

namespace Pipeline.Core.Posts;

/// <summary>An editor's decision about a draft: readers see one version of it, or nothing. A newsletter that is approved is mailed, once.</summary>
public sealed class ApprovePost(IDraftStore drafts, ReleaseMailing letters, TimeProvider clock)
{
    /// <summary>Publishes the newest version, whichever that is.</summary>
    public Task<Draft?> ApproveAsync(string programme, string period, string slug, CancellationToken cancellationToken) =>
        PublishAsync(programme, period, slug, draft => draft.Version, cancellationToken);

    /// <summary>Publishes the version that an editor has read, also when a newer one came in meanwhile.</summary>
    public Task<Draft?> ApproveAsync(string programme, string period, string slug, int version, CancellationToken cancellationToken) =>
        PublishAsync(programme, period, slug, _ => version, cancellationToken);

    public Task<Draft?> UnpublishAsync(string programme, string period, string slug, CancellationToken cancellationToken) =>
        SetAsync(programme, period, slug, _ => null, cancellationToken);

    private async Task<Draft?> PublishAsync(string programme, string period, string slug, Func<Draft, int?> version, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(programme, slug, cancellationToken) is not { Kind: DraftKind.Newsletter } draft || draft.Period != period)
            return await SetAsync(programme, period, slug, version, cancellationToken);

        // Noted before it is published, so that an outage in between loses no mail; while it is not published nothing leaves.
        await (draft.Published is null
            ? letters.NoteAsync(programme, period, MailKinds.Newsletter, anew: false, cancellationToken)
            : letters.AgainAsync(programme, period, MailKinds.Newsletter, cancellationToken));
        var approved = await SetAsync(programme, period, slug, version, cancellationToken);
        await letters.BeginAsync(programme, period, MailKinds.Newsletter, cancellationToken);
        return approved;
    }

    /// <summary>The draft after the decision, or null when the period has no draft of that slug.</summary>
    private async Task<Draft?> SetAsync(
        string programme, string period, string slug, Func<Draft, int?> published, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await drafts.FindAsync(programme, slug, cancellationToken) is not { } draft || draft.Period != period) return null;
            if (draft.Published == published(draft)) return draft;
            var next = draft with { Published = published(draft), ChangedAt = clock.GetUtcNow() };
            if (await drafts.SaveAsync(next, null, cancellationToken)) return next;
        }
    }
}
