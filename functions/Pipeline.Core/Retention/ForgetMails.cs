using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;

namespace Pipeline.Core.Retention;

/// <summary>
/// Takes from the account of old mails what the mail service told of them, and from newsletters their readers' addresses. That each was mailed stays, because closing a
/// period again must mail nobody twice.
/// </summary>
public sealed class ForgetMails(IDeliveryStore deliveries, IPeriodStore periods, IMailingStore mailings, IAlertStore alerts, ITokenMint mint)
{
    public async Task<int> RunAsync(string programme, DateTimeOffset keptFrom, CancellationToken cancellationToken)
    {
        var forgotten = 0;
        foreach (var period in await PeriodsAsync(programme, cancellationToken))
        {
            foreach (var delivery in await deliveries.ListAsync(programme, period, cancellationToken))
                if (delivery.ChangedAt < keptFrom && !DeliverySettlement.IsUnsent(delivery) && await ForgetAsync(delivery, cancellationToken)) forgotten++;
        }

        return forgotten;
    }

    /// <summary>False when there was nothing to forget, or when somebody changed it meanwhile; the next night looks again.</summary>
    private async Task<bool> ForgetAsync(MailDelivery delivery, CancellationToken cancellationToken)
    {
        var bare = delivery with { Events = [], MessageId = null, Detail = null };
        if (delivery.Kind == MailKinds.Newsletter && EmailAddress.IsPlausible(delivery.Recipient))
            return await deliveries.RenameAsync(bare, FormerRecipient.Of(mint, delivery.Programme, delivery.Recipient), cancellationToken);
        if (delivery is { Events: [], MessageId: null, Detail: null }) return false;
        return await deliveries.SaveAsync(bare, cancellationToken) is not null;
    }

    /// <summary>Every period under whose name there may be deliveries.</summary>
    private async Task<IEnumerable<string>> PeriodsAsync(string programme, CancellationToken cancellationToken) => new SortedSet<string>(
        [
            .. (await periods.ListAsync(programme, cancellationToken)).Select(run => run.Period),
            .. (await mailings.ListAsync(programme, cancellationToken)).Select(mailing => mailing.Period),
            .. (await alerts.ListBatchesAsync(programme, cancellationToken)).Select(batch => batch.DeliveryPeriod),
        ],
        StringComparer.Ordinal);
}
