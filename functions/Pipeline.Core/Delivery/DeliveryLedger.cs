namespace Pipeline.Core.Delivery;

/// <summary>
/// The account of a period's mails. Every expected mail is in exactly one of the counts behind it, by the newest version of its delivery: Missing is not
/// prepared yet, Waiting not sent, Unknown sent or not, Accepted taken by the service and not reported on.
/// </summary>
public sealed record DeliveryLedger(
    int Expected, int Delivered, int Failed, int Cancelled, int Accepted, int Unknown, int Waiting, int Missing, bool Settled, IReadOnlyList<MailDelivery> Deliveries)
{
    /// <summary>Mails that were sent a second time because no trace of the first was found.</summary>
    public int MaybeTwice => Deliveries.Count(delivery => delivery.MaybeTwice);

    public int Complaints => Deliveries.Count(delivery => delivery.Complained);
}
