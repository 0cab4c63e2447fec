using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts.Editing;

/// <summary>
/// Keeps an editor's text of a post as a new version beside those before. A text that was begun from another version than the newest is not kept over it:
/// the editor sees both first. What readers see stays until it is approved.
/// </summary>
public sealed class EditPost(IDraftStore drafts, IPostEditor editor, TimeProvider clock)
{
    /// <summary>`version` is the one that was newest when the editor began. Null when there is no such post.</summary>
    public async Task<EditOutcome?> SaveAsync(Programme programme, string slug, int version, string markdown, string by, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(programme.Id, slug, cancellationToken) is not { Kind: DraftKind.Post } draft) return null;
        if (draft.Version != version) return new EditOutcome.Conflict(draft);
        var newest = (await drafts.ReadAsync(draft, version, cancellationToken))!;
        if (newest.Markdown == markdown) return new EditOutcome.Saved(draft);
        RenderedPost text;
        try
        {
            text = editor.Edit(newest, markdown, programme.Locale);
        }
        catch (FormatException fault)
        {
            return new EditOutcome.Unusable(fault.Message);
        }

        var from = draft.Edit is { } before && before.Version == version ? before.From : version;
        var next = draft with
        {
            Version = version + 1,
            Title = text.Title,
            ChangedAt = clock.GetUtcNow(),
            Edit = new DraftEdit(version + 1, from, by, clock.GetUtcNow()),
        };
        if (await drafts.SaveAsync(next, text, cancellationToken)) return new EditOutcome.Saved(next);
        return await drafts.FindAsync(programme.Id, slug, cancellationToken) is { } newer ? new EditOutcome.Conflict(newer) : null;
    }
}
