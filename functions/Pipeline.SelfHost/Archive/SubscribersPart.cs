using Pipeline.Core.Delivery;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;

namespace Pipeline.SelfHost.Archive;

/// <summary>
/// Who asked for the newsletter, with the proof of consent, and the links in mails by which people confirm, leave or stop mails: tokens are not in an archive, they follow
/// from `Links__Key` and open again where it is the same.
/// </summary>
internal sealed class SubscribersPart(ISubscribers subscribers, IDeliveryStore deliveries, UnsubscribeLinks links, ITokenMint mint)
{
    private const string Name = "subscribers.ndjson";

    public async Task ExportAsync(string programme, ArchiveWriter archive, CancellationToken cancellationToken) => await archive.WriteLinesAsync(
        Name, (await subscribers.ListAsync(programme, cancellationToken)).Select(each => each with { Tag = null }).ToAsyncEnumerable(), cancellationToken);

    /// <summary>Those that are here already stay as they are.</summary>
    public async Task RestoreAsync(ArchiveReader archive, CancellationToken cancellationToken)
    {
        await foreach (var subscriber in archive.ReadLinesAsync<Subscriber>(Name, cancellationToken))
            if (await subscribers.FindAsync(subscriber.Programme, subscriber.Email, cancellationToken) is null)
                await subscribers.SaveAsync(subscriber, SignUp.TokenOf(mint, subscriber), cancellationToken);
    }

    /// <summary>The links to stop mails by, for everybody whom a mail of these periods was prepared for and who was not erased.</summary>
    public async Task RestoreLinksAsync(KnownProgramme known, IEnumerable<string> periods, CancellationToken cancellationToken)
    {
        var programme = known.Programme;
        var locales = (await subscribers.ListAsync(programme.Id, cancellationToken)).ToDictionary(each => (MailKinds.NoParticipant, each.Email), each => each.Locale);
        foreach (var participant in programme.Participants)
            foreach (var contact in participant.Contacts) locales.TryAdd((participant.Id, contact.Email.ToLowerInvariant()), contact.Locale);

        var done = new HashSet<ContactLink>();
        foreach (var period in periods)
        {
            foreach (var delivery in await deliveries.ListAsync(programme.Id, period, cancellationToken))
            {
                var locale = locales.GetValueOrDefault((delivery.Participant, delivery.Recipient), programme.Locale);
                var link = new ContactLink(programme.Id, delivery.Participant, delivery.Recipient, delivery.Kind, locale);
                if (EmailAddress.IsPlausible(link.Email) && done.Add(link)) await links.MakeAsync(link, cancellationToken);
            }
        }
    }
}
