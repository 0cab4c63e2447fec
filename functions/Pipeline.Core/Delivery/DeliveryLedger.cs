namespace Pipeline.Core.Delivery;

/// <summary>
/// The account of a period's mails: of the reports, which a period is done by, and of every other kind that was mailed, by itself. `NoRecipient` are
/// participants that have bought the report and name nobody to mail it to.
/// </summary>
public sealed record DeliveryLedger(
    DeliveryCounts Reports, IReadOnlyList<DeliveryCounts> Others, IReadOnlyList<string> NoRecipient, IReadOnlyList<MailDelivery> Deliveries)
{
    /// <summary>Mails that were sent a second time because no trace of the first was found.</summary>
    public int MaybeTwice => Deliveries.Count(delivery => delivery.MaybeTwice);

    public int Complaints => Deliveries.Count(delivery => delivery.Complained);
}
