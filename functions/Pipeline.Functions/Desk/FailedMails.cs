using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;

namespace Pipeline.Functions.Desk;

/// <summary>The mails of a programme that did not arrive or whose fate is unknown, of every kind. One that was sent again counts by its newest version.</summary>
public sealed class FailedMails(IPeriodStore periods, IDeliveryStore deliveries, AlertAccounts alerts)
{
    public async Task<IReadOnlyList<FailedMail>> ListAsync(string programme, CancellationToken cancellationToken)
    {
        var mails = new List<FailedMail>();
        foreach (var run in await periods.ListAsync(programme, cancellationToken))
            mails.AddRange((await deliveries.ListAsync(programme, run.Period, cancellationToken)).Select(each => new FailedMail(run.Period, each)));
        foreach (var account in await alerts.ReadAsync(programme, cancellationToken))
            mails.AddRange(account.Deliveries.Select(each => new FailedMail(account.Batch.Week, each)));
        return
        [
            .. mails.GroupBy(each => (each.Delivery.Period, each.Delivery.Kind, each.Delivery.Participant, each.Delivery.Recipient))
                .Select(versions => versions.MaxBy(each => each.Delivery.Version)!)
                .Where(each => each.Delivery.State is DeliveryState.Bounced or DeliveryState.Dropped or DeliveryState.Unknown)
                .OrderByDescending(each => each.Delivery.ChangedAt),
        ];
    }
}
