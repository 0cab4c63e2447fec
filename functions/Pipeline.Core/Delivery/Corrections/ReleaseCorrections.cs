using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery.Corrections;

/// <summary>Lets correction mails go for the participants that somebody chose: one per recipient and version of the report, however often it is asked for.</summary>
public sealed class ReleaseCorrections(OfferCorrections offers, IDeliveryStore deliveries, ReleaseMailing mailing, TimeProvider clock)
{
    /// <summary>`chosen` is null for all that are on offer.</summary>
    public async Task<ReleasedCorrections> ReleaseAsync(
        Programme programme, string period, IReadOnlyList<string>? chosen, CancellationToken cancellationToken)
    {
        var offered = await offers.ListAsync(programme, period, cancellationToken);
        var notOffered = (chosen ?? []).Where(each => offered.All(offer => offer.Participant != each)).ToList();
        if (notOffered.Count > 0) return new ReleasedCorrections(0, notOffered);

        var released = offered.Where(offer => chosen?.Contains(offer.Participant) ?? true).ToList();
        var known = (await deliveries.ListAsync(programme.Id, period, MailKinds.Correction, cancellationToken)).Select(each => each.Key).ToHashSet(StringComparer.Ordinal);
        var missing = released.SelectMany(offer => offer.Recipients.Select(recipient => offer.To(recipient, programme.Id, period, clock.GetUtcNow()))).Where(each => !known.Contains(each.Key)).ToList();
        foreach (var delivery in missing) await deliveries.PrepareAsync(delivery, cancellationToken);

        // Also when nothing was missing: an outage may have come between.
        if (released.Count > 0)
        {
            await mailing.NoteAsync(programme.Id, period, MailKinds.Correction, anew: true, cancellationToken);
            await mailing.BeginAsync(programme.Id, period, MailKinds.Correction, cancellationToken);
        }

        return new ReleasedCorrections(missing.Count, []);
    }
}
