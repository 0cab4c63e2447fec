using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery;

/// <summary>
/// Which mails the recipient behind a link gets. A participant's contact sees the kinds about the participant that its award sends, and its newsletter; a reader of
/// the newsletter sees that alone, so that who passes one on does not tell whose contact it is.
/// </summary>
public sealed class MailChoices(Contacts contacts, ISubscribers subscribers, TimeProvider clock)
{
    public async Task<IReadOnlyList<MailChoice>> ReadAsync(Programme programme, ContactLink link, CancellationToken cancellationToken)
    {
        var choices = new List<MailChoice>();
        foreach (var kind in KindsOf(programme, link)) choices.Add(new(kind, await IsWantedAsync(link, kind, cancellationToken), CanChange: true));
        if (link.Kind == MailKinds.Newsletter || await IsSubscribedAsync(link, cancellationToken)) choices.Add(await NewsletterAsync(link, cancellationToken));
        return choices;
    }

    /// <summary>Keeps what the recipient wants of a kind. A kind that the link does not show, or that cannot be changed there, stays as it is.</summary>
    public async Task TellAsync(Programme programme, ContactLink link, string kind, bool wantsMails, CancellationToken cancellationToken)
    {
        if ((await ReadAsync(programme, link, cancellationToken)).FirstOrDefault(choice => choice.Kind == kind) is not { CanChange: true } choice) return;
        if (wantsMails == choice.IsWanted) return;
        await contacts.TellAsync(
            new ContactPreference(
                link.Programme, ParticipantOf(link, kind), link.Email, kind, !wantsMails, wantsMails ? "Subscribed again" : "Unsubscribed", clock.GetUtcNow(), null),
            cancellationToken);
    }

    /// <summary>The link's own kind is among them also when the award has stopped sending it, since mails that name the link lie in mailboxes.</summary>
    private static IEnumerable<string> KindsOf(Programme programme, ContactLink link) =>
        link.Kind == MailKinds.Newsletter ? [] : MailKinds.OfContacts.Where(kind => kind == link.Kind || MailKinds.IsSent(programme, kind));

    private static string ParticipantOf(ContactLink link, string kind) => kind == MailKinds.Newsletter ? MailKinds.NoParticipant : link.Participant;

    private async Task<MailChoice> NewsletterAsync(ContactLink link, CancellationToken cancellationToken)
    {
        var isSubscribed = await IsSubscribedAsync(link, cancellationToken);
        return new(MailKinds.Newsletter, isSubscribed && await IsWantedAsync(link, MailKinds.Newsletter, cancellationToken), isSubscribed);
    }

    private async Task<bool> IsSubscribedAsync(ContactLink link, CancellationToken cancellationToken) =>
        await subscribers.FindAsync(link.Programme, link.Email.ToLowerInvariant(), cancellationToken) is { ConfirmedAt: not null };

    private async Task<bool> IsWantedAsync(ContactLink link, string kind, CancellationToken cancellationToken) =>
        await contacts.ReasonAsync(link.Programme, ParticipantOf(link, kind), link.Email, kind, cancellationToken) is null;
}
