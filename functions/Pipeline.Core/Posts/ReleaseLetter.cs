using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;

namespace Pipeline.Core.Posts;

/// <summary>Has a newsletter mailed when it is published, by whatever way; a post is published and nothing else.</summary>
public sealed class ReleaseLetter(ReleaseMailing mailing)
{
    /// <summary>Noted before it is published, so that an outage in between loses no mail; while it is not published nothing leaves.</summary>
    public async Task<T> AroundAsync<T>(Draft draft, Func<Task<T>> publish, CancellationToken cancellationToken)
    {
        if (draft.Kind != DraftKind.Newsletter) return await publish();
        await (draft.Published is null
            ? mailing.NoteAsync(draft.Programme, draft.Period, MailKinds.Newsletter, anew: false, cancellationToken)
            : mailing.AgainAsync(draft.Programme, draft.Period, MailKinds.Newsletter, cancellationToken));
        var published = await publish();
        await mailing.BeginAsync(draft.Programme, draft.Period, MailKinds.Newsletter, cancellationToken);
        return published;
    }
}
