using Pipeline.Core.Appeals;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.SelfHost.Archive;

/// <summary>
/// Appeals, and the account of every mail: deliveries, what contacts stopped, what was let go, and which bad dialogues were told. What had not left when it was
/// exported never leaves by itself after it was restored.
/// </summary>
internal sealed class AccountsPart(IAppealStore appeals, IDeliveryStore deliveries, IContactStore contacts, IMailingStore mailings, AlertsPart alerts)
{
    private const string Appeals = "appeals.ndjson", Deliveries = "deliveries.ndjson", Contacts = "contacts.ndjson", Mailings = "mailings.ndjson";

    private const string NotSent = "It had not left, or nobody knew whether it had, when the programme was exported. Send it again if it is still wanted.";

    public async Task ExportAsync(KnownProgramme known, IReadOnlyList<PeriodRun> periods, ArchiveWriter archive, CancellationToken cancellationToken)
    {
        var id = known.Programme.Id;
        await archive.WriteLinesAsync(Appeals, (await appeals.ListAsync(id, cancellationToken)).Select(each => each with { Tag = null }).ToAsyncEnumerable(), cancellationToken);
        var released = await mailings.ListAsync(id, cancellationToken);
        await archive.WriteLinesAsync(Mailings, released.Select(each => each with { Tag = null }).ToAsyncEnumerable(), cancellationToken);
        var batches = await alerts.ExportAsync(id, archive, cancellationToken);

        var names = periods.Select(run => run.Period).Concat(released.Select(each => each.Period)).Concat(batches.Select(each => each.DeliveryPeriod));
        var mails = new List<MailDelivery>();
        foreach (var period in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) mails.AddRange(await deliveries.ListAsync(id, period, cancellationToken));
        await archive.WriteLinesAsync(Deliveries, mails.Select(each => each with { Tag = null }).ToAsyncEnumerable(), cancellationToken);

        var preferences = new List<ContactPreference>();
        foreach (var participant in known.Programme.Participants.Select(each => each.Id).Append(MailKinds.NoParticipant))
            preferences.AddRange(await contacts.ListAsync(id, participant, cancellationToken));
        await archive.WriteLinesAsync(Contacts, preferences.Select(each => each with { Tag = null }).ToAsyncEnumerable(), cancellationToken);
    }

    /// <summary>Deliveries first: whatever comes after them finds that its mail was sent. Answers with the periods that they belong to.</summary>
    public async Task<IReadOnlyCollection<string>> RestoreAsync(ArchiveReader archive, CancellationToken cancellationToken)
    {
        var mailed = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var delivery in archive.ReadLinesAsync<MailDelivery>(Deliveries, cancellationToken))
        {
            mailed.Add(delivery.Period);
            await deliveries.PrepareAsync(DeliverySettlement.IsUnsent(delivery) ? GivenUp(delivery) : delivery, cancellationToken);
        }

        // A save over nothing is refused where a restoration that did not end was here before; then the same is there.
        await foreach (var preference in archive.ReadLinesAsync<ContactPreference>(Contacts, cancellationToken)) await contacts.SaveAsync(preference, cancellationToken);
        await foreach (var mailing in archive.ReadLinesAsync<Mailing>(Mailings, cancellationToken))
            await mailings.SaveAsync(mailing with { State = MailingState.Done, Waiting = null }, cancellationToken);
        await alerts.RestoreAsync(archive, cancellationToken);
        await foreach (var appeal in archive.ReadLinesAsync<Appeal>(Appeals, cancellationToken)) await appeals.SaveAsync(appeal, cancellationToken);
        return mailed;
    }

    private static MailDelivery GivenUp(MailDelivery delivery) =>
        delivery with { State = DeliveryState.Dropped, Cause = DeliveryCause.GivenUp, Detail = NotSent, NotBefore = null };
}
