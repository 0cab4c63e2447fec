using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Newsletters;

/// <summary>
/// A newsletter to everybody who had confirmed when it was approved, in the language of the programme. Who has not been mailed yet gets the version that is
/// published when the mail leaves; while none is, nothing leaves.
/// </summary>
public sealed class NewsletterMails(
    ISubscribers subscribers, IDraftStore drafts, IDeliveryStore deliveries, MailRefusals refusals, UnsubscribeLinks unsubscribe, TimeProvider clock) : IMailingWork
{
    public string Kind => MailKinds.Newsletter;

    [return: Sentence]
    public async Task<string?> HeldByAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken) =>
        await FindAsync(known.Programme, period, cancellationToken) is { Published: not null } ? null : "approval of the newsletter";

    public async Task PrepareAsync(KnownProgramme known, PeriodId period, Mailing mailing, CancellationToken cancellationToken)
    {
        var readers = (await subscribers.ListAsync(known.Programme.Id, cancellationToken)).Where(subscriber => subscriber.ConfirmedAt <= mailing.ReleasedAt);
        var options = AtOnce.OnePerProcessor(cancellationToken);
        await Parallel.ForEachAsync(readers, options, async (reader, cancellation) => await deliveries.PrepareAsync(
            MailDelivery.New(reader.Programme, period.Text, Kind, MailKinds.NoParticipant, reader.Email, 1, clock.GetUtcNow()), cancellation));
    }

    public async Task<Func<MailDelivery, CancellationToken, Task<MailDecision>>> OpenAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var draft = await FindAsync(known.Programme, period, cancellationToken);
        var letter = draft?.Published is { } version ? await drafts.ReadNewsletterAsync(draft, version, cancellationToken) : null;
        return letter is null
            ? throw new InvalidOperationException($"The newsletter of {known.Programme.Id} for {period} was taken back, or its text is gone; nothing was sent.")
            : (delivery, cancellation) => DecideAsync(delivery, letter, draft!.Published!.Value, cancellation);
    }

    private Task<Draft?> FindAsync(Programme programme, PeriodId period, CancellationToken cancellationToken) =>
        drafts.FindAsync(programme.Id, DraftNewsletter.SlugOf(period), cancellationToken);

    private async Task<MailDecision> DecideAsync(MailDelivery delivery, RenderedNewsletter letter, int version, CancellationToken cancellationToken)
    {
        if (await refusals.FindAsync(delivery, cancellationToken) is { } refusal) return refusal;
        if (await subscribers.FindAsync(delivery.Programme, delivery.Recipient, cancellationToken) is not { ConfirmedAt: not null } reader)
            return new MailDecision.Cancel("The reader does not subscribe any more.", DeliveryCause.NotSubscribed);
        var link = new ContactLink(delivery.Programme, delivery.Participant, reader.Email, delivery.Kind, reader.Locale);
        var address = await unsubscribe.MakeAsync(link, cancellationToken);
        return new MailDecision.Ready(new Mail(delivery.Key, reader.Email, null, letter.MadeOutTo(address)) { Unsubscribe = address }) { TextVersion = version };
    }
}
