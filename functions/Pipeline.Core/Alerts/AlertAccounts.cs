using Pipeline.Core.Delivery;

namespace Pipeline.Core.Alerts;

/// <summary>Accounts for what participants were told of bad dialogues, and for every mail that told it.</summary>
public sealed class AlertAccounts(IAlertStore alerts, IDeliveryStore deliveries)
{
    /// <summary>The oldest batch first; a week without bad dialogues has one too.</summary>
    public async Task<IReadOnlyList<AlertAccount>> ReadAsync(string programme, CancellationToken cancellationToken)
    {
        var accounts = new List<AlertAccount>();
        var told = (await alerts.ListAsync(programme, cancellationToken)).ToLookup(alert => alert.Batch);
        foreach (var batch in await alerts.ListBatchesAsync(programme, cancellationToken))
            accounts.Add(new AlertAccount(batch, [.. told[batch.Week]], await deliveries.ListAsync(programme, batch.DeliveryPeriod, cancellationToken)));
        return accounts;
    }
}
