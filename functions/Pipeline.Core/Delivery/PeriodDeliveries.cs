using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery;

/// <summary>Accounts for a period's mails, and prepares those that failed to be sent once more.</summary>
public sealed class PeriodDeliveries(IDeliveryStore deliveries, DeliverySettlement settlement, IPeriodStore periods, IPeriodQueue queue, TimeProvider clock)
{
    public async Task<DeliveryLedger> ReadAsync(Programme programme, PeriodId period, CancellationToken cancellationToken)
    {
        var all = await deliveries.ListAsync(programme.Id, period.Text, cancellationToken);
        var hasReports = programme.Schedule.Any(entry => entry.Period == period.Kind && entry.Reports);
        var known = all.Where(delivery => delivery.Kind == ReportMails.Kind).Select(delivery => (delivery.Participant, delivery.Recipient)).ToHashSet();
        var missing = hasReports
            ? ReportMails.Recipients(programme).Count(to => !known.Contains((to.Participant.Id, to.Contact.Email.ToLowerInvariant())))
            : 0;
        return new DeliveryLedger(
            CountsOf(ReportMails.Kind, missing),
            [.. MailKinds.All.Where(kind => kind != ReportMails.Kind && all.Any(delivery => delivery.Kind == kind)).Select(kind => CountsOf(kind, missing: 0))],
            hasReports ? [.. ReportMails.WithoutRecipient(programme)] : [],
            all);

        DeliveryCounts CountsOf(string kind, int missing)
        {
            var of = all.Where(delivery => delivery.Kind == kind).ToList();
            return DeliveryCounts.Of(kind, [.. MailDelivery.Newest(of)], missing, of.Any(settlement.IsOpen));
        }
    }

    /// <summary>
    /// Prepares a new version of every report mail that failed and has the period worked through for them and for those that are missing. Nothing that was
    /// sent or is under way is sent again, so that asking twice is asking once. How many were prepared; null when the period was never closed.
    /// </summary>
    public async Task<int?> ResendAsync(Programme programme, PeriodId period, CancellationToken cancellationToken)
    {
        if (await periods.FindAsync(programme.Id, period.Text, cancellationToken) is not { } run) return null;
        var now = clock.GetUtcNow();
        var failed = MailDelivery.Newest(await deliveries.ListAsync(programme.Id, period.Text, ReportMails.Kind, cancellationToken))
            .Where(delivery => delivery.State is DeliveryState.Bounced or DeliveryState.Dropped).ToList();
        foreach (var delivery in failed)
        {
            await deliveries.PrepareAsync(
                MailDelivery.New(programme.Id, period.Text, delivery.Kind, delivery.Participant, delivery.Recipient, delivery.Version + 1, now), cancellationToken);
        }

        if (run.State > PeriodState.Reported && !await periods.SaveAsync(run with { State = PeriodState.Reported, Waiting = null, ChangedAt = now }, cancellationToken))
            return await ResendAsync(programme, period, cancellationToken) + failed.Count;
        await queue.EnqueueAsync(new(programme.Id, period.Text), cancellationToken);
        return failed.Count;
    }
}
